# id(), identity hashes and default reprs, which hold addresses in plain CPython. Without
# patch 0008 one process of eight gives another id().
class Thing:
    def method(self):
        yield 1


def function(x, y=2):
    return x


thing = Thing()
print(id(thing), id(function), id(Thing), id(None), id(len), id("text"), id(12345678))
print(hash(thing), hash(function), hash(Thing), hash(thing.method), hash(len))
print(thing, function, Thing, thing.method, thing.method(), len, [].append)
print(iter([]), iter({}), zip(), map(str, []), (x for x in ()), lambda: 0)
print(object(), super(Thing, thing), slice(1), range(3), {}.keys())
print(id(object()) == id(object()), [id([n]) for n in range(10)])
id(thing)
