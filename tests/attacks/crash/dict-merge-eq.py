# id: dict-merge-eq
# class: crash
# expect: contained
# technique: key comparisons during a merge clear both dictionaries
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        a.clear()
        b.clear()
        b.update(dict.fromkeys(range(50)))
        return False


for n in range(40):
    a = {Key(i): [i] * 5 for i in range(1)}
    b = {}
    for i in range(30):
        dict.__setitem__(b, object() if i % 2 else i, i)
    b[Key(-1)] = 1
    for merge in (lambda: a.update(b), lambda: a.__ior__(b), lambda: {**a, **b}, lambda: a == dict(b)):
        try:
            merge()
        except RuntimeError:
            pass
