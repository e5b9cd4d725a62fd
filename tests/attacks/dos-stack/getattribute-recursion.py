# id: getattribute-recursion
# class: dos-stack
# expect: contained
# technique: __getattribute__ that asks for itself
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
class K:
    def __getattribute__(self, n):
        return self.x
K().a
