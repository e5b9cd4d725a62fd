# id: repr-recursion
# class: dos-stack
# expect: contained
# technique: __repr__ recursion through % formatting and containers in C
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
class K:
    def __repr__(self):
        return "%r" % ([self],)
repr(K())
