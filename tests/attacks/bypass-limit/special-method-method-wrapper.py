# id: special-method-method-wrapper
# class: bypass-limit
# expect: contained
# technique: method-wrappers of objects that the program chose become special methods of a class
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import functools, collections, dataclasses, enum, copy, itertools, operator
def mine(*a): print('ESCAPED:special-method-method-wrapper', a); return 3
S = '_' + '_%s_' + '_'
dd = collections.defaultdict(mine)
def go(what, f):
    try: print(what, ascii(f())[:100])
    except Exception as e: print(what, type(e).__name__, ascii(str(e))[:90])
class It:
    def __iter__(self): return self
    def __next__(self): print('next runs'); return 1
class C: pass
# iterators' bound method-wrappers: map(mine, ..).__next__ is a method-wrapper
m = map(mine, itertools.count())
class Box: pass
def put(name, value, cls=None):
    cls = cls or Box
    b = Box(); vars(b)[S % name] = value
    functools.update_wrapper(cls, b, assigned=(S % name,), updated=())
class A1: pass
go('mw next', lambda: put('next', getattr(m, S % 'next'), A1))
class A2: pass
go('reversed', lambda: put('reversed', getattr([1], S % 'reversed'), A2))
go('use', lambda: list(reversed(A2())))
class A3: pass
go('lenhint', lambda: put('length_hint', getattr(iter([1,2,3]), S % 'length_hint'), A3))
go('use', lambda: operator.length_hint(A3()))
class A4: pass
go('dir', lambda: put('dir', getattr(It(), S % 'dir'), A4))
go('use', lambda: dir(A4()))
class A5: pass
go('getattribute', lambda: put('getattribute', getattr(It(), S % 'getattribute'), A5))
go('use', lambda: A5().x)
class A6: pass
go('sizeof', lambda: put('sizeof', getattr(It(), S % 'sizeof'), A6))
class A7: pass
go('round', lambda: put('round', getattr(1.5, S % 'round'), A7))
go('use', lambda: round(A7()))
class A8: pass
go('trunc/index', lambda: put('index', getattr(5, S % 'index'), A8))
go('use', lambda: [0]*6 and list(range(10))[A8()])
class A9: pass
go('instancecheck', lambda: put('init_subclass', getattr(It, S % 'init_subclass'), A9))
class A10: pass
go('reduce_ex', lambda: put('reduce_ex', getattr(dd, S % 'reduce_ex'), A10))
go('use', lambda: copy.copy(A10()))
