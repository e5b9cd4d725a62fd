# id: eval-authority-module-write
# class: escape
# expect: contained
# technique: text with library authority (eval_authority) writes into a library module's namespace, which C refuses to guests
# source: own
# verified: no
# policy: agent
import numbers, functools
log = []
it = map(eval, ["log.append(lambda d, k, v: d.__setitem__(k, v))"], [{'log': log}])
class M(type): pass
class G(metaclass=M): pass
numbers.Number.register(G)
M.__subclasscheck__ = staticmethod(functools.partial(next, it))
import decimal
M.__subclasscheck__ = type.__subclasscheck__
write = log[0]
L = []
it2 = map(L.append, iter(globals, None))
class C: __del__ = staticmethod(functools.partial(next, it2))
def make():
    c = C(); c.me = c
make()
N = 400
keep = [[] for _ in range(N)]
import typing
d = next((x for x in L if x.get('__name__') == 'typing'), None)
print(len(L), d is not None)
def mine(*a): return 'patched'
write(d, 'get_origin', mine)
print('ESCAPED:eval-authority-module-write namespace of typing written', d['get_origin']())
