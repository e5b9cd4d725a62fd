# id: set-operations-eq
# class: crash
# expect: contained
# technique: set operations whose comparisons change both operands
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
class Item:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        left.clear()
        right.update(range(64))
        right.clear()
        return False


for name in ("symmetric_difference_update", "intersection", "difference", "issubset", "__ior__", "__xor__", "isdisjoint", "__eq__"):
    for _ in range(20):
        left, right = {Item()}, set(range(8))
        right.add(Item())
        try:
            getattr(left, name)(right)
        except RuntimeError:
            pass
