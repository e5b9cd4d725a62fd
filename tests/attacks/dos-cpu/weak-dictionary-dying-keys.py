# id: weak-dictionary-dying-keys
# class: dos-cpu
# expect: killed
# technique: WeakValueDictionary with dying keys
# source: own
# verified: yes (still running after 4s)
import weakref
class K:
    pass
d = weakref.WeakValueDictionary()
while True:
    for i in range(100000):
        d[i] = K()
