# id: total-ordering-recursion
# class: dos-stack
# expect: contained
# technique: total_ordering fallback recursion
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
import functools
@functools.total_ordering
class K:
    def __lt__(self, o):
        return self >= o
    def __eq__(self, o):
        return False
K() < K()
