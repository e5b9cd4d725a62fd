# id: class-dies-in-lookup
# class: crash
# expect: blocked
# technique: a key of an object's own dict, compared in an attribute look-up, gives the object another class; the old class dies of the collector; then the look-up names it in its message
# source: own
# verified: no
# Patch 0100.
import weakref
class E: pass
class S(str):
    def __hash__(self): return hash('nope')
    def __eq__(self, other):
        if act:
            act.clear()
            o.__class__ = E
            global keep
            for i in range(40):
                keep = [[k] for k in range(3000)]
            print('dead', W() is None)
            keep = [bytes([65 + k % 20]) * (k % 1200) for k in range(5000)]
        return False
act = []
def make():
    global o, W
    class D:
        __slots__ = ('__dict__', '__weakref__')
    class D: pass
    D.__name__ = 'Dx' * 20
    o = D()
    W = weakref.ref(D)
o = W = None
for i in range(5):
    make()
    o.__dict__[S('x')] = 1
    act.append(1)
    try:
        o.nope
    except AttributeError as e:
        print(ascii(str(e)))
