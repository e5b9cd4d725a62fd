# id: iobase-finaliser
# class: escape
# expect: contained
# technique: the finaliser of io's streams calls close(): C code there is called by the collector in a frame of typing's (no __del__, no generator)
# source: own
# verified: no
import io, functools, operator, itertools
out = []
calls = map(operator.call, itertools.repeat(globals))
act = functools.partial(operator.countOf, map(out.append, itertools.islice(calls, 2)), None)
class R(io.RawIOBase):
    close = staticmethod(act)
keep = [[] for i in range(900)]
r = R(); r.me = r; r = None
mine = globals()
import typing
for ns in out:
    if ns is not mine:
        print('ESCAPED:iobase-finaliser namespace of', ns.get('__name__')); break
print(len(out))
