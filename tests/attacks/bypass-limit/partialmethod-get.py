# id: partialmethod-get
# class: bypass-limit
# expect: contained
# technique: special function __get__ in an object is called under strict by functools.partialmethod
# source: own
# verified: no
# policy: strict
import functools
class F:
    def __call__(self, *a): return 'call'
f = F()
vars(f)['__ge' 't__'] = lambda obj, cls=None: (lambda *a: 'my __get__ of ' + type(obj).__name__)
class C: m = functools.partialmethod(f)
r = C().m()
print(r)
if r.startswith('my'): print('ESCAPED:partialmethod-get __get__ in an object was called')
