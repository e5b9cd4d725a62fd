# id: generator-frame-locals-write
# class: introspection
# expect: blocked
# technique: PEP 667 write-through proxy changes locals of a suspended frame
# source: own
# verified: yes
def g():
    secret = 1
    yield 0
    yield secret
x = g()
next(x)
x.gi_frame.f_locals["secret"] = 99
if next(x) == 99:
    print("ESCAPED:generator-frame-locals-write")
