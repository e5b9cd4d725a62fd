# id: class-dies-in-getitem
# class: crash
# expect: blocked
# technique: PySequence_GetItem() with a negative index reads the table of the class again after __len__, which gave the object another class and let the old one die
# source: own
# verified: no
# Patch 0100.
from collections import deque
import weakref
class E(deque): pass
def make():
    global d, W
    class D(deque):
        def __len__(self):
            setattr(self, '__cla' + 'ss__', E)
            global keep
            for i in range(30):
                keep = [[k] for k in range(3000)]
            print('dead', W() is None)
            keep = [bytes([65 + k % 20]) * (k % 1200) for k in range(5000)]
            return 3
    d = D([1, 2, 3])
    W = weakref.ref(D)
import operator
for i in range(5):
    make()
    print(d[-1])
    make()
    d[-1] = 5
    make()
    print(operator.getitem(d, -1))
