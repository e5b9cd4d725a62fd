# id: half-made-class-by-cell
# class: crash
# expect: blocked
# technique: hw04 without a metaclass: a class statement that fails for its bases' order leaves a half-made class in the cell of __class__; an object that gets it as its class dies with its weak references kept
# source: own
# verified: no
# Patch 0097.
import weakref
box = []
try:
    class X(object, set):
        def f(): return __class__
        box.append(f)
except TypeError as e:
    print(e)
X = box[0]()
class Y(set): pass
y = Y()
w = weakref.ref(y)
y.__class__ = X
try:
    del y
except SystemError as e:
    print(e)
try:
    keep = [Y() for i in range(100)]
except SystemError as e:
    print(e)
keep = [Y() for i in range(100)]
print('ESCAPED:half-made-class-by-cell' if w() is not None else 'held', any(w() is k for k in keep))
