# Sets at work: venn regions, a card game of properties, closures of relations, colouring, cliques.
from itertools import combinations, product

ann, bob, cid = {"tea", "jazz", "chess", "rain"}, {"tea", "rock", "chess"}, frozenset({"tea", "jazz", "rock", "sun"})


def regions(**groups):
    for r in range(1, len(groups) + 1):
        for names in combinations(sorted(groups), r):
            inside = set.intersection(*(set(groups[n]) for n in names))
            outside = set().union(*(groups[n] for n in groups if n not in names))
            yield names, inside - outside


def is_set(*cards):
    return all(len({c[i] for c in cards}) != 2 for i in range(4))


def closure(pairs):
    pairs = set(pairs)
    while extra := {(a, d) for a, b in pairs for c, d in pairs if b == c} - pairs:
        pairs |= extra
    return pairs


def classes(items, relation):
    left = set(items)
    while left:
        first = min(left)
        group = {x for x in left if relation(first, x)}
        left -= group
        yield sorted(group)


def colour(edges):
    near = {}
    for a, b in edges:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    colours = {}
    for node in sorted(near, key=lambda n: (-len(near[n]), n)):
        taken = {colours[o] for o in near[node] & colours.keys()}
        colours[node] = next(c for c in range(len(near)) if c not in taken)
    return colours


def cliques(near, grown=frozenset(), candidates=None, done=frozenset()):
    candidates = frozenset(near) if candidates is None else candidates
    if not candidates and not done:
        yield sorted(grown)
    for node in sorted(candidates):
        yield from cliques(near, grown | {node}, candidates & near[node], done & near[node])
        candidates -= {node}
        done |= {node}


def cover(universe, subsets):
    left, chosen = set(universe), []
    while left:
        best = max(sorted(subsets), key=lambda name: len(subsets[name] & left))
        if not subsets[best] & left:
            raise ValueError(f"cannot cover {sorted(left)}")
        chosen.append(best)
        left -= subsets[best]
    return chosen


for names, items in regions(ann=ann, bob=bob, cid=cid):
    print("+".join(names), sorted(items))
deck = ["".join(c) for c in product("12", "RG", "OS", "+-")] + ["3PE=", "3REo"]
print(len(deck), sum(is_set(*trio) for trio in combinations(deck, 3)), is_set("1RO+", "2RO+", "3RO+"), is_set("1RO+", "1RO-", "2RO="))
print(sorted(closure({("a", "b"), ("b", "c"), ("c", "d")})), list(classes(range(10), lambda a, b: a % 3 == b % 3)))
edges = [("wa", "nt"), ("wa", "sa"), ("nt", "sa"), ("nt", "q"), ("sa", "q"), ("sa", "nsw"), ("sa", "v"), ("q", "nsw"), ("nsw", "v")]
colours = colour(edges)
print(sorted(colours.items()), all(colours[a] != colours[b] for a, b in edges))
near = {n: {b if a == n else a for a, b in edges if n in (a, b)} for n in colours}
print(sorted(cliques(near)))
print(cover(range(1, 9), {"s1": {1, 2, 3, 8}, "s2": {1, 2, 3, 4, 5}, "s3": {4, 5, 7}, "s4": {6, 7}, "s5": {8, 6}}))
s = {3, 1, 2}
s |= {4}
s &= {1, 2, 3, 4, 9}
s ^= {1, 10}
s -= {99}
print(sorted(s), s >= {2, 3}, s > s, s.isdisjoint({7}), len(s), 10 in s, s == frozenset(s), hash(frozenset({1, 2})) == hash(frozenset({2, 1})))
s.discard(10), s.add((1, 2)), s.update("a", [5])
print(sorted(map(str, s)), {frozenset({1}): "key"}[frozenset([1])], sorted({*"hello"}), set() == frozenset())
for bad in (lambda: s.remove("zzz"), lambda: {[1]}, lambda: set().pop(), lambda: {1} | [2], lambda: frozenset().add(1), lambda: cover({1}, {"x": set()})):
    try:
        bad()
    except (KeyError, TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
