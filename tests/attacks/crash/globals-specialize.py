# id: globals-specialize
# class: crash
# expect: contained
# technique: global look-up specialisation while module and builtin dictionaries change
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
def f():
    return len, probe
probe = 1
for i in range(2000):
    f()
    if i % 5 == 0:
        globals()["len"] = i
        f()
        del globals()["len"]
    globals()["g%d" % i] = i
print("ok")
