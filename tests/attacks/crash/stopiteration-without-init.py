# id: stopiteration-without-init
# class: crash
# expect: contained
# technique: a StopIteration that nobody initialised ends what a generator and a coroutine wait for, and has no value
# source: own
# verified: yes: faults without patch 0078


class Ending:
    def __iter__(self): return self
    def __await__(self): return self
    def __next__(self): raise StopIteration.__new__(StopIteration)


class Throwing:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *how): raise StopIteration.__new__(StopIteration)


def delegating(to):
    yield (yield from to)


async def waiting():
    return await Ending()


print(list(delegating(Ending())))
try:
    waiting().send(None)
except StopIteration as end:
    print(end.value)
generator = delegating(Throwing())
next(generator)
print(generator.throw(ValueError))
