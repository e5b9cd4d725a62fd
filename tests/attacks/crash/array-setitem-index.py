# id: array-setitem-index
# class: crash
# expect: contained
# technique: array item assignment whose value __index__ clears the array
# source: GH python/cpython issue 142555
# verified: yes (SIGSEGV)
import array
a = array.array("q", range(100000))
class V:
    def __index__(self):
        a.clear()
        return 7
for i in range(50):
    a[:] = array.array("q", range(100000))
    a[99999] = V()
