# id: type-mro-nontype
# class: crash
# expect: contained
# technique: mro() returns non types, empty lists, itself deleted
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
for val in ([], [1, 2], (object(),), None, iter([]), [object, object], "abc"):
    class M(type):
        def mro(cls):
            return val
    try:
        class A(metaclass=M):
            pass
        A().x
    except (TypeError, AttributeError):
        pass
print("ok")
