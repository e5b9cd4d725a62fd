# id: exception-chain-dealloc
# class: dos-stack
# expect: contained
# technique: context chain of one million exceptions dropped
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
e = None
for _ in range(1000000):
    x = ValueError()
    x.__context__ = e
    e = x
del e, x
