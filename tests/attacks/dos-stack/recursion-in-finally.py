# id: recursion-in-finally
# class: dos-stack
# expect: contained
# technique: recursion in finally
# source: own
# verified: yes (still running after 4s)
def f():
    try:
        f()
    finally:
        f()
f()
