# id: special-method-bound-in-object
# class: bypass-limit
# expect: contained
# technique: bound C functions under their own special names in an object
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import copy, collections, functools, json, typing, math
def mine(*a): print('ESCAPED:special-method-bound-in-object', a); return {}
dd = collections.defaultdict(mine)
S = '_' + '_%s_' + '_'
class O: pass
def go(what, f):
    try: print(what, ascii(f())[:100])
    except Exception as e: print(what, type(e).__name__, ascii(str(e))[:90])
o = O()
for n in ('deepcopy', 'copy', 'reduce_ex', 'reduce', 'getstate', 'missing', 'replace'):
    v = getattr(dd, S % n, None)
    if v is not None:
        go('set ' + n, lambda: vars(o).__setitem__(S % n, v))
go('deep', lambda: copy.deepcopy(o))
go('copy', lambda: copy.copy(o))
class D(dict): pass
go('type', lambda: functools.update_wrapper(D, dd, assigned=(S % 'copy', S % 'missing'), updated=()))
go('copyD', lambda: copy.copy(D()))
dd2 = collections.defaultdict(mine, x=1)
go('copyD2', lambda: copy.copy(D(a=3)))
go('D', lambda: D()[8])
go('fmt', lambda: '{0[q]}'.format(D()))
go('pct', lambda: '%(q)s' % D())
go('map', lambda: 'a{q}'.format_map(D()))
