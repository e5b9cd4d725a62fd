# id: closure-chain-dealloc
# class: dos-stack
# expect: contained
# technique: closures that hold closures
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
def mk(f):
    def g():
        return f
    return g
f = None
for _ in range(2000000):
    f = mk(f)
del f
