# id: missing-recursion
# class: dos-stack
# expect: contained
# technique: dict.__missing__ recursion
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
class D(dict):
    def __missing__(self, k):
        return self[k]
D()[1]
