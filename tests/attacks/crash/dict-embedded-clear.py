# id: dict-embedded-clear
# class: crash
# expect: contained
# technique: instance dictionary cleared and swapped while its inline values are used
# source: GH python/cpython issue 130555
# verified: no (plain CPython 3.13.0: rc 0, finishes)
class K:
    pass
class Z:
    def __del__(self):
        k.__dict__.clear()
        k.a = 1
for i in range(2000):
    k = K()
    k.a, k.b, k.c = Z(), Z(), Z()
    d = k.__dict__
    d.clear()
    k.__dict__ = {}
    k.x = 1
    del k.__dict__
print("ok")
