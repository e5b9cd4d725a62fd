# id: metaclass-in-namedtuple-annotations
# class: bypass-limit
# expect: contained
# technique: annotations of a NamedTuple call type() in NamedTupleMeta.__new__
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import typing, functools
out = []
class It(dict):
    def __iter__(self): return map(out.append, map(functools.partial(type, 'N', (object,)), [{'x': 1}, {'x': 2}]))
    items = keys = __iter__
try:
    class P(typing.NamedTuple):
        locals().update({'__annotations' '__': It()})
except Exception as e: print(repr(e))
print(out)
if out: print('ESCAPED:metaclass-in-namedtuple-annotations', out)
