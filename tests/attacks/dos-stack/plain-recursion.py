# id: plain-recursion
# class: dos-stack
# expect: contained
# technique: plain infinite recursion (baseline: RecursionError)
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
def f():
    f()
f()
