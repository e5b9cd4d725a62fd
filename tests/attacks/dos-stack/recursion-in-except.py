# id: recursion-in-except
# class: dos-stack
# expect: contained
# technique: recursion restarted in every handler: exponential unwinding
# source: own
# verified: yes (still running after 4s)
def f(n):
    try:
        f(n + 1)
    except RecursionError:
        f(n + 1)
f(0)
