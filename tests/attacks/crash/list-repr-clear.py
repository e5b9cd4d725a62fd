# id: list-repr-clear
# class: crash
# expect: contained
# technique: repr of a list whose element repr clears the list
# source: GH python/cpython issue 132713
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
class R:
    def __repr__(self):
        x.clear()
        junk.append(bytearray(40))
        return "r" * 50
junk = []
x = [R() for _ in range(200)]
print(len(repr(x)) > 0)
