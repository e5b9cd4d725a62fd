# id: trace-recursion
# class: dos-stack
# expect: contained
# technique: trace function that keeps failing at the recursion limit
# source: CPython Lib/test/crashers/trace_at_recursion_limit.py (idea)
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
import sys
def g(*a):
    try:
        (lambda: 0)()
    except RecursionError:
        pass
    return g
def f():
    f()
sys.settrace(g)
try:
    f()
finally:
    sys.settrace(None)
