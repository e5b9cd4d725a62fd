# id: list-compare-clear
# class: crash
# expect: contained
# technique: list comparison whose element comparison clears both lists
# source: GH python/cpython issue 120298
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
class K:
    def __lt__(self, o):
        x.clear()
        return NotImplemented
    def __eq__(self, o):
        x.clear()
        y.clear()
        return NotImplemented
x = [[K() for _ in range(10)]]
y = [[bytearray(10) for _ in range(10)]]
try:
    x < y
except TypeError:
    pass
x = [K(), K()]
y = [bytearray(9), bytearray(9)]
print(x == y)
