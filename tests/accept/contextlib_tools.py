# Context managers made of generators, stacks of them, suppression, re-use as decorators.
from contextlib import AbstractContextManager, ContextDecorator, ExitStack, closing, contextmanager, nullcontext, suppress

events = []


@contextmanager
def tag(name):
    events.append(f"<{name}>")
    try:
        yield name.upper()
    except LookupError as e:
        events.append(f"{type(e).__name__} in {name}")
    finally:
        events.append(f"</{name}>")


class Timer(ContextDecorator):
    ticks = 0

    def __enter__(self):
        self.start = Timer.ticks
        return self

    def __exit__(self, *exc):
        Timer.ticks += 1
        events.append(f"tick {Timer.ticks}")
        return False


class Transaction(AbstractContextManager):
    def __init__(self, store):
        self.store, self.saved = store, None

    def __enter__(self):
        self.saved = dict(self.store)
        return super().__enter__()

    def __exit__(self, kind, value, tb):
        if kind is not None:
            self.store.clear()
            self.store.update(self.saved)
        return kind is not None and issubclass(kind, ValueError)


class Door:
    def close(self):
        events.append("door closed")


with tag("a") as outer, tag("b") as inner:
    events.append(outer + inner)
with tag("c"):
    {}["missing"]
print(events)
events.clear()


@Timer()
@tag("deco")
def work(n):
    return n * 2


print(work(4), work(5), events)
events.clear()
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xyz"]
    stack.callback(events.append, "callback")
    kept = stack.pop_all()
print(names, events)
kept.close()
print(events)
store = {"a": 1}
with Transaction(store):
    store["b"] = 2
with Transaction(store) as t:
    store.clear()
    raise ValueError("roll back")
print(store, type(t).__name__)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
with closing(Door()), nullcontext(5) as five:
    print(five, events[-1])
print(events[-1])


@contextmanager
def twice():
    yield 1
    yield 2


for broken in (twice, contextmanager(lambda: iter(()))):
    try:
        with broken():
            pass
    except (RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
