# id: eq-recursion
# class: dos-stack
# expect: contained
# technique: __eq__ recursion through list comparison in C
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
class K:
    def __eq__(self, o):
        return [self] == [K()]
K() == 1
