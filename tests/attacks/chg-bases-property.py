# id: chg-bases-property
# class: dos-cpu
# expect: killed
# technique: issubclass walks shared __bases__ tuples of ordinary objects, doubling at each level
# source: own
class K:
    pass


k = K()
k.__bases__ = ()
for _ in range(100):
    n = K()
    n.__bases__ = (k, k)
    k = n
issubclass(k, int)
