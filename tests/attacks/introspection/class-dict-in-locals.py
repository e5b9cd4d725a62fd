# id: class-dict-in-locals
# class: introspection
# expect: blocked
# technique: locals() within the text of a type alias in a class: __classdict__ is one of its variables, and is the class's real dict once the class is made
# source: own
# verified: no
# Patch 0104.
class A:
    y = 3
    type X = locals()
    def f[T: locals()](self, a: locals()): pass
names = A.X.__value__
print({k: type(v) for k, v in names.items()})
T, = A.f.__type_params__
names2 = T.__bound__
print({k: type(v) for k, v in names2.items()})
for n in (names, names2):
    for k, d in n.items():
        if type(d) is dict:
            d['y'] = 7
            d['__len__'] = lambda self: 77
            class B(A): pass
            print('ESCAPED:class-dict-in-locals', k, A.y, len(B()))
