# id: defaultdict-factory-drop
# class: crash
# expect: contained
# technique: a default factory that removes itself from the dictionary and empties it while it runs
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
from collections import defaultdict
import functools


def drop(n):
    d.default_factory = None
    d.clear()
    d.update(dict.fromkeys(range(n)))
    return [n] * n


for n in range(1, 300):
    d = defaultdict(functools.partial(functools.partial(drop), n))
    d["missing"]
    d.default_factory = functools.partial(drop, n)
    d.__missing__("again")
    repr(d), d.copy(), d | {1: 2}
