# id: special-method-property-as-record
# class: bypass-limit
# expect: contained
# technique: __dataclass_params__ takes a property when a library frame sets it
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import contextlib, dataclasses, functools
S = '_' + '_dataclass_params_' + '_'
def mine(*a): print('ESCAPED:special-method-property-as-record', len(a)); return 3
class C: pass
class H: pass
h = H(); vars(h)[S] = property(mine)
try: functools.update_wrapper(C, h, assigned=(S,), updated=())
except Exception as e: print(type(e), e)
print(getattr(C(), S))
class D: pass
contextlib.contextmanager(functools.partial(setattr, D, S, property(mine)))()
print(getattr(D(), S))
