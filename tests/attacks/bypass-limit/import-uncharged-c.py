# id: import-uncharged-c
# class: bypass-limit
# expect: contained
# technique: C work of the guest's on the loading allowance: a metaclass's __subclasscheck__ is a C callable and runs while decimal loads
# source: own
# verified: no
# policy: plugin
import numbers, functools
N = 5_000_000
it = map(sum, [range(N)])
class M(type): pass
class G(metaclass=M): pass
numbers.Number.register(G)
M.__subclasscheck__ = functools.partial(next, it)
try: import decimal
except RuntimeError as e: print(e)
print('ran' if not list(it) else 'not ran')
