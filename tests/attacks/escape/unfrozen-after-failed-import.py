# id: unfrozen-after-failed-import
# class: escape
# expect: contained
# technique: change library classes: an import that fails half-way (a guest's __subclasscheck__ raises while decimal registers itself) leaves the modules that it had loaded open
# source: own
# verified: no
# policy: plugin
import numbers
class Stop(Exception): pass
class M(type):
    def __subclasscheck__(cls, sub):
        if armed: raise Stop(sub)
        return False
class G(metaclass=M): pass
armed = False
numbers.Number.register(G)
armed = True
try: import statistics
except Stop as e: print('stopped', e)
armed = False
import random
s = setattr
try:
    s(random.Random, 'choice', lambda self, x: 'patched')
    print('ESCAPED:unfrozen-after-failed-import library class changed', random.Random(1).choice([1, 2]))
except TypeError as e: print(e)
try:
    random.Random.seed.__defaults__ = ('patched', 2)
    print('ESCAPED:unfrozen-after-failed-import library function changed', random.Random.seed.__defaults__)
except TypeError as e: print(e)
import secrets
print(secrets.choice([1, 2]))
