# id: quoted-annotation
# class: introspection
# expect: blocked
# technique: an annotation in a string, evaluated later by whoever asks for the types
# source: own
# verified: yes (prints its line in plain CPython)
import typing
def f(x: "f.__globals__['f'] and g.__code__"):
    pass
def g():
    pass
if typing.get_type_hints(f):
    print("ESCAPED:quoted-annotation")
