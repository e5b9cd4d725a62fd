# id: lying-name-in-class
# class: crash
# expect: blocked
# technique: a str subclass as a key of a class's dict is compared while LOAD_ATTR is specialised: it takes __getattribute__ away, which the specialiser has borrowed
# source: own
# verified: no
# Patch 0108.
class S(str):
    def __hash__(self): return hash('__get' + 'attr__')
    def __eq__(self, other):
        if armed:
            armed.clear()
            setattr(C, '__getattri' + 'bute__', g2)
            keep.extend([other() for i in range(300)])
        return False
armed = []
keep = []
def g2(self, name): return 2
def other():
    def g3(self, name): return 3
    return g3
def new():
    def g1(self, name): return 1
    return g1
C = type('C', (), {'__getattri' + 'bute__': new(), S('zz'): 1})
def use(o): return o.attr
o = C()
for i in range(400):
    getattr(o, 'attr')
    C.foo = i
    armed.append(1)
    r = use(o)
    if not armed:
        print('called in', i, r)
        r = use(o)
        if r == 3:
            print('ESCAPED:lying-name-in-class')
            keep.clear()
            keep.extend([(i,) * (12 + i % 4) for i in range(3000)])
            print(use(o))
        setattr(C, '__getattri' + 'bute__', new())
    armed.clear()
    keep.clear()
print('held')
