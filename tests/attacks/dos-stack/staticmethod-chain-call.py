# id: staticmethod-chain-call
# class: dos-stack
# expect: contained
# technique: staticmethod of staticmethod called
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded while calling a Python object)
f = lambda: 1
for _ in range(300000):
    f = staticmethod(f)
f()
