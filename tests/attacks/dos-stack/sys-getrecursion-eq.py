# id: sys-getrecursion-eq
# class: dos-stack
# expect: contained
# technique: C recursion (comparison) just below the Python limit
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
class K:
    def __eq__(self, o):
        return (self,) == (o,)
def f(n):
    return f(n - 1) if n else K() == K()
for i in range(900, 999):
    try:
        f(i)
    except RecursionError:
        pass
