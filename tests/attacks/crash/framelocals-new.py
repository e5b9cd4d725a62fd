# id: framelocals-new
# class: crash
# expect: contained
# technique: FrameLocalsProxy type called without arguments
# source: GH python/cpython issue 124513
# verified: no (plain CPython 3.13.0: rc 0, finishes)
def f():
    yield
P = type(f().gi_frame.f_locals)
try:
    P()
except TypeError:
    print("refused")
