# id: prepare-hook
# class: escape
# expect: contained
# technique: classmethod.__init__ again on EnumType.__prepare__: each enum that a library module makes while it loads calls the program, which imports another module and patches before the freeze
# source: own
# verified: no
import enum
done, made = [], []
d = enum.EnumType.__dict__['__prepare__']
old = d.__func__
def prepare(mcls, cls, bases, **kwds):
    made.append(cls)
    if not done:
        import graphlib
        graphlib.TopologicalSorter.planted = 1
        done.append(graphlib.TopologicalSorter)
    ns = old(mcls, cls, bases, **kwds)
    return ns
try:
    classmethod.__init__(d, prepare)
    import calendar
except Exception as e: print(repr(e))
print(made)
if done: print('ESCAPED:prepare-hook changed', done)
