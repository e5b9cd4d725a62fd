# id: class-dict-by-proxy
# class: introspection
# expect: blocked
# technique: 0104: under forbid_attributes `__dict__`, secret and forbid_names vars, the proxy in the cell of __classdict__ has the descriptor of `__dict__`
# source: own
# verified: no
# Patch 0104.
class A:
    type X = locals()
P = A.X.__value__.get('__classdict__')
d = P['__dict__']
o = A()
v = d.__get__(o)
v['secret'] = 42
print(type(v))
try: print(getattr(o, 'sec' + 'ret'))
except AttributeError as e: print(e)
print('ESCAPED:class-dict-by-proxy', d.__get__(o))
class B:
    def __init__(self): self.x = 1
b = B()
b.__class__ = A
print('ESCAPED:class-dict-by-proxy', d.__get__(b))
