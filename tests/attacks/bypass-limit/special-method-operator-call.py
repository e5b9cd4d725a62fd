# id: special-method-operator-call
# class: bypass-limit
# expect: contained
# technique: operator.call as __typing_subst__ of an object calls what it is given
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import operator, functools, typing, copy, enum
S = '_' + '_%s_' + '_'
def mine(*a): print('ESCAPED:special-method-operator-call', a); return int
def go(what, f):
    try: print(what, ascii(f())[:100])
    except Exception as e: print(what, type(e).__name__, ascii(str(e))[:90])
T = typing.TypeVar('T')
class O: pass
o = O()
vars(o)[S % 'typing_subst'] = operator.call
vars(o)[S % 'parameters'] = (T,)
a = typing.List[T]
class P: pass
p = P()
vars(p)[S % 'typing_subst'] = operator.call
g = list[p]
go('params', lambda: g.__parameters__)
go('sub', lambda: g[mine])
h = dict[str, p]
go('sub2', lambda: h[mine])
go('sub3', lambda: h[mine, 3])
q = P()
vars(q)[S % 'typing_prepare_subst'] = operator.call
vars(q)[S % 'typing_subst'] = operator.call
go('sub4', lambda: list[q][mine])
class B: pass
b = B()
vars(b)[S % 'mro_entries'] = operator.itemgetter(0)
def cls():
    class X(b): pass
    return X
go('mro', cls)
vars(b)[S % 'mro_entries'] = sorted
go('mro', cls)
vars(b)[S % 'mro_entries'] = functools.partial(mine)
go('mro', cls)
o2 = O()
vars(o2)[S % 'reduce_ex'] = operator.call
go('copy', lambda: copy.copy(o2))
vars(o2)[S % 'deepcopy'] = len
go('deepcopy', lambda: copy.deepcopy(o2))
