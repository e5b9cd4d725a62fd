# id: stack-in-freeze
# class: escape
# expect: contained
# technique: a load whose freezing meets an object that raises or recurses at every question (func, fget): are the classes after it still frozen?
# source: own
# verified: no
import enum
d = enum.EnumType.__dict__['__prepare__']
old = d.__func__
class Bad:
    @property
    def fget(self): raise KeyboardInterrupt
    @property
    def func(self): raise SystemExit(3)
    @property
    def __func__(self): raise MemoryError
def prepare(mcls, cls, bases, **kwds):
    ns = old(mcls, cls, bases, **kwds)
    dict.__setitem__(ns, 'planted', Bad())
    return ns
classmethod.__init__(d, prepare)
import calendar
open_ = []
for k in dir(calendar):
    v = getattr(calendar, k)
    if isinstance(v, type):
        try: v.planted2 = 1; open_.append(k)
        except (TypeError, AttributeError): pass
print(open_)
if open_: print('ESCAPED:stack-in-freeze open classes', open_)
