# Sets of objects hash by identity: no address may decide their order.
class Thing:
    def __init__(self, n):
        self.n = n


things = [Thing(n) for n in range(200)]
junk = [object() for _ in range(50)]
print([t.n for t in set(things)])
print([t.n for t in {thing: 0 for thing in things} if t.n % 17 == 0])
functions = {(lambda k: lambda: k)(n) for n in range(50)}
print([f() for f in functions])
types = {type("T%d" % n, (), {"n": n}) for n in range(30)}
print([t.n for t in types])
mixed = {len, print, int, str, Thing, things[0], None, Ellipsis, NotImplemented}
print([getattr(m, "__name__", type(m).__name__) for m in mixed])
