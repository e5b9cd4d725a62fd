# id: metaclass-in-enum-ignore
# class: bypass-limit
# expect: contained
# technique: _ignore_ of an enum calls type() in EnumType.__new__
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import enum, functools
out = []
class Ig(list):
    def __iter__(self): return map(out.append, map(functools.partial(type, 'N', (object,)), [{'x': 1}, {'x': 2}]))
try:
    class E(enum.Enum):
        dict.__dict__['__setitem__'](locals(), '_ignore_', Ig())
        A = 1
except Exception as e: print(repr(e))
print(out)
if out: print('ESCAPED:metaclass-in-enum-ignore', out)
