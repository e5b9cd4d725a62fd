# id: array-insert-fromlist
# class: crash
# expect: contained
# technique: array.insert / fromlist with re-entrant conversion
# source: own, after GH python/cpython issue 142555
# verified: yes (SIGSEGV)
import array
a = array.array("i", range(1000))
class V:
    def __index__(self):
        del a[:]
        return 1
try:
    a.insert(500, V())
except Exception:
    pass
a.extend(range(1000))
try:
    a.fromlist([1, V(), 3])
except Exception:
    pass
print(len(a))
