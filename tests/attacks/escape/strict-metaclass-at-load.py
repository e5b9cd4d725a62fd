# id: strict-metaclass-at-load
# class: escape
# expect: contained
# technique: strict, no collector: C code in the open fget of enum's value runs below a library module's body: type() makes a metaclass there, and setattr a special method
# source: own
# verified: no
import enum, functools, operator, itertools
class Plain: pass
out = []
ns = {'__call__': lambda self, *a: 'called'}
makes = map(functools.partial(type, 'M', (type,)), [ns])
sets = map(functools.partial(setattr, Plain), ['__getattr__', '__class_getitem__'], [lambda self, n: 'found ' + n, lambda *a: a])
work = itertools.chain(map(out.append, makes), map(out.append, sets))
enum.Enum.__dict__['value'].fget = functools.partial(operator.countOf, work)
try:
    import string, textwrap
except Exception as e: print(repr(e))
print(out)
try:
    if out: print('ESCAPED:strict-metaclass-at-load ', out[0], Plain().anything)
except Exception as e: print(repr(e))
