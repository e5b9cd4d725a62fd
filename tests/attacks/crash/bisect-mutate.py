# id: bisect-mutate
# class: crash
# expect: contained
# technique: bisect on a sequence that changes during the search
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
import bisect
class K:
    def __lt__(self, o):
        x.clear()
        return False
x = [K() for _ in range(100)]
try:
    bisect.bisect_left(x, K())
    bisect.insort(x, K())
except IndexError:
    print("refused")
