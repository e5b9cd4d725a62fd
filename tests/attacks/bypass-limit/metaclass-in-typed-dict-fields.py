# id: metaclass-in-typed-dict-fields
# class: bypass-limit
# expect: contained
# technique: the fields of a TypedDict call type() in its metaclass
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
    def items(self): return map(out.append, map(functools.partial(type, 'N', (object,)), [{'x': 1}, {'x': 2}]))
    __iter__ = keys = items
try:
    class P(typing.TypedDict):
        locals().update({'__annotations' '__': It()})
except Exception as e: print(repr(e))
if out: print('ESCAPED:metaclass-in-typed-dict-fields', out)
