# id: sort-recursion
# class: dos-stack
# expect: contained
# technique: sort inside a comparison
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
class K:
    def __lt__(self, o):
        return sorted([self, o])
sorted([K(), K()])
