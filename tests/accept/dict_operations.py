# Dicts: order, views, merging, comprehension, setdefault, missing.
d = {"b": 1, "a": 2}
d["c"] = 3
del d["b"]
d["b"] = 4
print(d, list(d), list(d.values()), list(d.items())[-1], "a" in d, len(d))
print(d.get("zz", 0), d.pop("a"), d.setdefault("x", []), d | {"c": 9, "n": 1})
d.setdefault("x", []).append(5)
d.update(q=1, c=0)
print(d, {v: k for k, v in enumerate("xyz")}, dict(zip("ab", (1, 2))), dict.fromkeys("ab", 0))
print(d.keys() & {"c", "zz"}, sorted(d.keys() - {"c"}), d.items() >= {("q", 1)}, d.popitem())


class Defaults(dict):
    def __missing__(self, key):
        value = self[key] = key * 2
        return value


m = Defaults(a="z")
print(m["a"], m["bb"], m, m.get("none"))
print({1: "int", 1.0: "float", True: "bool"}, {(1, 2): "tuple", frozenset({1}): "fs"})
try:
    {[]: 1}
except TypeError as e:
    print(e)
try:
    for k in d:
        d[k + "!"] = 1
except RuntimeError as e:
    print(e)
print(next(iter(d)), next(reversed(d.copy())), [*map(type, ({}, {1}, {1: 2}))])
