# id: library-table-by-deputy
# class: escape
# expect: contained
# technique: library functions that change what they are handed are handed the library's own: shuffle, update_wrapper, ChainMap, heapq
# source: own
# verified: no
import collections, enum, functools, heapq, keyword, random
before = list(keyword.kwlist)
p = vars(enum.Enum)["name"]
def mine(self): return "mine"
mine.fget = mine
for change in (lambda: random.shuffle(keyword.kwlist), lambda: heapq.heapreplace(keyword.kwlist, "x"),
               lambda: heapq.heapify(keyword.kwlist), lambda: functools.update_wrapper(p, mine),
               lambda: functools.update_wrapper(p, mine, assigned=("fget",)),
               lambda: functools.reduce(lambda a, b: a.append(b), [keyword.kwlist, 1]),
               lambda: collections.UserList.append(type("L", (), {"data": keyword.kwlist})(), 1)):
    try:
        change()
    except (TypeError, AttributeError):
        pass
class E(enum.Enum):
    A = 1
if keyword.kwlist != before or E.A.name != "A":
    print("ESCAPED:library-table-by-deputy")
