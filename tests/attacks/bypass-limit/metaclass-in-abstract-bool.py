# id: metaclass-in-abstract-bool
# class: bypass-limit
# expect: contained
# technique: __isabstractmethod__ of a member calls type() in ABCMeta.__new__
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import abc
from functools import partial
made = []
class V:
    __bool__ = partial(any, map(made.append, map(type, ['X'], [(int,)], [{'f': 5}])))
class M: pass
m = M()
setattr(m, '_' + '_isabstractmethod_' + '_', V())
try:
    class C(abc.ABC):
        g = m
except Exception as e: print(type(e), e)
print('made', made)
if made: print('ESCAPED:metaclass-in-abstract-bool', made[0].f)
