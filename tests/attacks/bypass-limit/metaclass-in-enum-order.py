# id: metaclass-in-enum-order
# class: bypass-limit
# expect: contained
# technique: replace() of _order_ is C code that calls type() in EnumType.__new__
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import enum
from functools import partial
made = []
class Order:
    pass
o = Order()
class R(str):
    replace = staticmethod(partial(set().update, map(made.append, map(type, ['X'], [(int,)], [{"f": 5}]))))
try:
    class E(enum.Enum):
        _order_ = R('A')
        A = 1
except Exception as e: print(type(e), e)
print('made', made)
if made: print('ESCAPED:metaclass-in-enum-order', made[0].f)
