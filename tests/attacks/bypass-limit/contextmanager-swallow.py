# id: contextmanager-swallow
# class: bypass-limit
# expect: killed
# technique: context managers, exit stacks and suppress() around an endless loop
# source: own
# verified: yes
import contextlib


@contextlib.contextmanager
def swallow():
    while True:
        try:
            yield
        except BaseException:
            pass
        finally:
            continue


while True:
    try:
        with contextlib.suppress(BaseException), contextlib.ExitStack() as stack:
            stack.push(lambda *args: True)
            stack.callback(lambda: [0 for _ in iter(int, 1)])
            stack.enter_context(swallow())
            while True:
                pass
    except BaseException:
        continue
