# id: half-made-instance
# class: crash
# expect: blocked
# technique: instances of a class whose metaclass's mro() runs or failed, made, or given it as their class, when it has nothing of what it inherits
# source: own
# verified: no
# Patch 0097: a class that is half made has no instances.
import array
import collections
import decimal
import datetime
import itertools
import weakref

held = []


def attempts(cls, base):
    yield lambda: base.__new__(cls)
    yield lambda: base.__new__(cls, *arguments[base])
    yield lambda: cls(*arguments[base])
    yield lambda: object.__new__(cls)
    yield lambda: setattr(Whole(*arguments[base]), "__class__", cls)
    # In C code that asks no class whether it can be called.
    for owner, name in ((itertools.chain, "from_iterable"), (dict, "fromkeys"),
                        (datetime.date, "fromordinal"), (float, "fromhex"), (int, "from_bytes")):
        for argument in ((1,), 1, "1", b"1"):
            yield lambda: vars(owner)[name].__get__(None, cls)(argument)


def attack(cls, base):
    for attempt in attempts(cls, base):
        try:
            made = attempt()
        except Exception as error:
            said.append(str(error))
        else:
            if made is not None:
                held.append(made)


class Meta(type):
    def mro(cls):
        base = cls.__base__
        failed.append(cls)
        attack(cls, base)
        if fails:
            raise ValueError
        return type.mro(cls)


arguments = {list: ([1],), dict: (), set: (), tuple: ([1, 2],), str: ("a",), int: (5,), float: (5.5,),
             bytes: (b"a",), array.array: ("b", [1]), collections.deque: (), object: (),
             collections.OrderedDict: (), collections.defaultdict: (), decimal.Decimal: (5,),
             datetime.date: (2000, 1, 1), datetime.datetime: (2000, 1, 1), Exception: (),
             itertools.chain: (), itertools.count: (), property: (), staticmethod: (len,),
             weakref.ref: (set(),)}
for base in arguments:
    for fails in (False, True):
        said, failed = [], []

        class Whole(base):
            pass

        try:
            whole = Meta("Half", (base,), {})
        except Exception as error:
            said.append(type(error).__name__)
        if fails:
            for cls in failed:
                attack(cls, base)
        print(base.__name__, len(held), sorted(set(said)))
        for made in held:
            repr(made), made == made, dir(made)
        held.clear()
print("done")
