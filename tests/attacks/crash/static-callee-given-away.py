# id: static-callee-given-away
# class: crash
# expect: blocked
# technique: as ca01 with a subclass of staticmethod that is called itself
# source: own
# verified: no
# Patch 0099.
import functools
class S(staticmethod):
    pass
def make(box):
    def f(x):
        S.__init__(box[0], len)
        global keep
        keep = [({1: 2},) * (14 + i % 12) for i in range(6000)]
        return 5
    return functools.lru_cache(maxsize=2)(f)
for i in range(50):
    box = []
    box.append(S(make(box)))
    print(i, box[0](7))
print('held')
