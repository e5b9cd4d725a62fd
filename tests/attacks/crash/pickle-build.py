# id: pickle-build
# class: crash
# expect: contained
# technique: unpickler BUILD with a mapping whose __setitem__ re-enters
# source: GH python/cpython issue 143638
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
import pickle, io
class M(dict):
    def __setitem__(self, k, v):
        state.clear()
        dict.__setitem__(self, k, v)
class K:
    pass
state = {"a%d" % i: bytearray(30) for i in range(50)}
p = b"\x80\x04"
k = K()
k.__dict__ = M() if False else {}
try:
    pickle.loads(b"\x80\x04c__main__\nK\n)\x81}(\x8c\x01ak\x01u" + b"b.")
except Exception as e:
    print(type(e))
