# id: partial-call-setstate
# class: crash
# expect: contained
# technique: a keyword's comparison replaces function, arguments and keywords of the partial that is being called
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
import functools


class Key(str):
    def __hash__(self):
        return str.__hash__(self)

    def __eq__(self, other):
        p.__setstate__((dict, (), {}, {}))
        return str.__eq__(self, other)


for _ in range(200):
    p = functools.partial(lambda *a, **k: len(k), *range(100), **{f"a{i}": i for i in range(30)})
    try:
        p(**{Key(f"a{i}"): i for i in range(30)})
    except TypeError:
        pass
