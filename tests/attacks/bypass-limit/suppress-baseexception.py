# id: suppress-baseexception
# class: bypass-limit
# expect: killed
# technique: contextlib.suppress(BaseException)
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
import contextlib
while True:
    with contextlib.suppress(BaseException):
        while True:
            pass
