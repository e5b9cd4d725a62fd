# id: freeze-runs-guest-property
# class: crash
# expect: contained
# technique: freezing asks objects in a library class for fget, func, ...: a hook (EnumType.__prepare__) puts an object of the program's there, whose property answers with ever new classes
# source: own
# verified: no
import enum
d = enum.EnumType.__dict__['__prepare__']
old = d.__func__
n = [0]
class Endless:
    @property
    def func(self):
        n[0] += 1
        return type('X%d' % n[0], (), {'e': Endless()})
def prepare(mcls, cls, bases, **kwds):
    ns = old(mcls, cls, bases, **kwds)
    if cls == 'Month': dict.__setitem__(ns, 'planted', Endless())
    return ns
classmethod.__init__(d, prepare)
import calendar
print(n)
