# id: special-method-bound-next
# class: bypass-limit
# expect: contained
# technique: bound C functions of an iterator under their own special names in a class
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
from collections import defaultdict, OrderedDict, ChainMap, Counter, UserDict
import functools, typing, enum, dataclasses, contextlib, copy, operator, abc
def mine(*a): print('ESCAPED:special-method-bound-next', a); return 3
dd = defaultdict(mine)
class C: pass
S = '_' + '_%s_' + '_'
def go(what, f):
    try: print(what, f())
    except Exception as e: print(what, type(e).__name__, str(e)[:90])
go('setattr', lambda: setattr(C, S % 'missing', getattr(dd, S % 'missing')))
go('wraps', lambda: functools.wraps(dd, assigned=[S % 'missing'], updated=[])(C))
go('updated', lambda: functools.update_wrapper(C, dd, assigned=[], updated=[S % 'dict']))
go('make_dc', lambda: dataclasses.make_dataclass('M', [], bases=(dict,), namespace={S % 'missing': getattr(dd, S % 'missing')})()['z'])
go('enum', lambda: enum.Enum('E', {S % 'missing': getattr(dd, S % 'missing')}))
go('getattr fn', lambda: functools.update_wrapper(C, dd, assigned=[S % 'getattr'], updated=[]))
p = functools.partialmethod(mine)
go('partial', lambda: setattr(C, S % 'getattr', p))
# a holder of library functions: special functions of the library with the guest's objects
go('set_name', lambda: functools.update_wrapper(C, functools.cached_property, assigned=[S % 'get'], updated=[]))
class H(C):
    def __init__(self): self.attrname = 'x'; self.func = mine
class Q: pass
def q():
    Q.x = H()
    return Q().x
go('sm', lambda: functools.update_wrapper(C, operator, assigned=[S % 'index'], updated=[]))
go('exitstack', lambda: contextlib.ExitStack().enter_context(C()))
go('named', lambda: typing.NamedTuple('N', [(S % 'getattr', int)]))
