# id: descriptor-recursion
# class: dos-stack
# expect: contained
# technique: descriptor __get__ that reads itself
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
class D:
    def __get__(self, o, t):
        return t.x
class K:
    x = D()
K.x
