# id: exceptiongroup-args-repr
# class: crash
# expect: blocked
# technique: repr of a group whose args tuple was emptied
# source: GH python/cpython issue 146096
# verified: no (plain CPython 3.13.0: rc 0, finishes)
g = ExceptionGroup("m", [ValueError(1)])
g.args = ()
print(len(repr(g)))
