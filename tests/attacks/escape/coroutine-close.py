# id: coroutine-close
# class: escape
# expect: contained
# technique: a coroutine in a cycle that the collector closes awaits an object whose close is C code (as gc03, by await)
# source: own
# verified: no
import functools, operator, itertools
out = []
calls = map(operator.call, itertools.repeat(globals))
act = functools.partial(operator.countOf, map(out.append, itertools.islice(calls, 2)), None)
class It:
    close = staticmethod(act)
    def __next__(self): return 1
    def __iter__(self): return self
class Aw:
    def __await__(self): return It()
async def co(box):
    await Aw()
keep = [[] for i in range(900)]
box = []
c = co(box); c.send(None); box.append(c); box = c = None
mine = globals()
import typing
for ns in out:
    if ns is not mine:
        print('ESCAPED:coroutine-close namespace of', ns.get('__name__')); break
print(len(out))
