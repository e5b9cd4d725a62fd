# id: instancecheck-recursion
# class: dos-stack
# expect: contained
# technique: __instancecheck__ recursion
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
class M(type):
    def __instancecheck__(c, o):
        return isinstance(o, c)
class K(metaclass=M):
    pass
isinstance(1, K)
