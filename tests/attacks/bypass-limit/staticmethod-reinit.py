# id: staticmethod-reinit
# class: bypass-limit
# expect: contained
# technique: special method under strict: a staticmethod that holds a library function passes the gate (functools.wraps-like setattr by library code), staticmethod.__init__ then puts the guest's in it
# source: own
# verified: no
# policy: strict
import functools, dataclasses
sm = staticmethod(functools.cached_property.__set_name__)
class C: pass
class Box: pass
o = Box(); vars(o)['__set_name__'] = sm
try: functools.update_wrapper(C, o, assigned=['__set_' 'name__'], updated=[])
except TypeError as e: print(e)
def set_name(*a): print('ESCAPED:staticmethod-reinit __set_name__ of the guest runs', len(a))
sm.__init__(set_name)
class U: a = C()
