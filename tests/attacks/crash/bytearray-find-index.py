# id: bytearray-find-index
# class: crash
# expect: contained
# technique: bytearray.find argument conversion clears the haystack
# source: GH python/cpython issue 142560
# verified: yes (SIGSEGV)
b = bytearray(b"A" * 5000000)
class V:
    def __index__(self):
        b.clear()
        return 66
try:
    b.find(V())
    b.extend(b"A" * 5000000)
    b.count(V())
    b.extend(b"A" * 5000000)
    V() in b
except ValueError:
    pass
