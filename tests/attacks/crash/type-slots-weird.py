# id: type-slots-weird
# class: crash
# expect: contained
# technique: slot declarations with odd names, duplicates and descriptors used on foreign objects
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
class A:
    __slots__ = ["x", "y"] * 3
class B(A):
    __slots__ = ("x",)
d = vars(A)["x"]
for o in (B(), 5, [], object(), type, A):
    for f in (lambda: d.__get__(o), lambda: d.__set__(o, 1), lambda: d.__delete__(o)):
        try:
            f()
        except (TypeError, AttributeError):
            pass
for s in (("__dict__", "__weakref__"), ("__dict__", "__dict__"), ("1x",), ("",), ("a" * 10**6,), (b"x",), 5, "abc", {"a": 1}, iter("ab")):
    try:
        type("C", (), {"__slots__": s})()
    except (TypeError, ValueError):
        pass
print("ok")
