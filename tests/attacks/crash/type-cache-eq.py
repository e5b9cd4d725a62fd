# id: type-cache-eq
# class: crash
# expect: contained
# technique: method cache filled through str subclass names and mutated during look-up
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
class S(str):
    def __eq__(self, o):
        K.x = bytearray(10)
        return str.__eq__(self, o)
    __hash__ = str.__hash__
class K:
    pass
for i in range(2000):
    setattr(K, S("m%d" % (i % 7)), i)
    getattr(K(), "m%d" % (i % 7), None)
print("ok")
