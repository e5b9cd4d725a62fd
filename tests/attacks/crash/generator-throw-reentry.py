# id: generator-throw-reentry
# class: crash
# expect: contained
# technique: generators, coroutines and their awaitables are thrown into, closed and sent to from inside themselves
# source: own
# verified: yes
import types

holder = []
turn = 0


class Weird(BaseException):
    def __new__(cls, *args):
        poke()
        return super().__new__(cls) if turn % 2 else ValueError()


def poke():
    global turn
    turn += 1
    if turn > 3000:
        return
    for thing in holder[-3:]:
        for name in ("close", "throw", "send", "asend", "athrow", "aclose", "__next__", "__await__", "__anext__", "__del__"):
            if turn % 7 == hash(len(name)) % 7:
                try:
                    method = getattr(thing, name)
                    made = method(*{"throw": (Weird,), "athrow": (Weird,), "send": (1,), "asend": (None,)}.get(name, ()))
                    holder.append(made)
                except BaseException:
                    pass


class Awaitable:
    def __await__(self):
        poke()
        return (yield from Delegate())


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        poke()
        return 1

    def throw(self, *args):
        poke()
        raise args[0] if turn % 3 else StopIteration(5)

    def close(self):
        poke()
        raise GeneratorExit

    @property
    def send(self):
        poke()
        raise AttributeError


def plain():
    while True:
        try:
            poke()
            yield (yield from Delegate())
        except Weird:
            poke()
        finally:
            poke()


@types.coroutine
def old():
    try:
        yield from Delegate()
    finally:
        poke()


async def new():
    try:
        await Awaitable()
        await old()
    finally:
        await Awaitable()


async def asynchronous():
    try:
        while True:
            yield await Awaitable()
    finally:
        poke()
        await Awaitable()


for _ in range(100):
    for make in (plain, old, new, asynchronous):
        turn %= 2500
        holder.append(make())
        thing = holder[-1]
        for action in (lambda: next(thing), lambda: thing.send(None), lambda: thing.__anext__().send(None), lambda: thing.throw(Weird),
                       lambda: thing.athrow(Weird).send(None), lambda: thing.asend(1).throw(Weird), lambda: thing.close(),
                       lambda: thing.aclose().throw(Weird()), lambda: anext(thing, 1).__await__().throw(Weird), lambda: thing.__await__().close()):
            try:
                action()
            except BaseException:
                pass
    del holder[:-20]
