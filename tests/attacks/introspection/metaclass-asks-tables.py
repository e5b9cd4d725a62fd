# id: metaclass-asks-tables
# class: introspection
# expect: blocked
# technique: a table that is asked for a class compares its keys by the metaclass, which gives the hash of each neighbour in turn (patch 0034)
# source: own
# verified: no
import collections.abc
import copy
import dataclasses
import numbers

# Hashes of types come from their addresses by steps that can be undone, but for a key.
FACTOR, BITS = 0x278DDE6E5FD3, 46
MASK = (1 << BITS) - 1
INVERSE = pow(FACTOR, -1, 1 << BITS)
SECRETS = {"code", "frame", "traceback", "cell", "FrameLocalsProxy", "module", "SRE_Pattern"}


def place(hashed):
    token = (hashed << 4 | (hashed & (1 << 64) - 1) >> 60) & (1 << 64) - 1
    return (token ^ token >> BITS // 2) * INVERSE & MASK


def hash_at(where):
    token = where * FACTOR & MASK
    token ^= token >> BITS // 2
    return token >> 4 | (token & 15) << 60


class Spy(type):
    answer = 0  # the hash of its classes, without a sign

    def __hash__(cls):
        answer = Spy.answer
        return answer - (1 << 64) if answer >> 63 else answer

    def __eq__(cls, other):
        look(other)
        return False


def look(other):
    if getattr(other, "__name__", "") in SECRETS or "Pattern" in repr(other):
        print("ESCAPED:metaclass-asks-tables")


# In CPython the types of code, cells and frames lie between these.
known = [complex, type(Spy.mro), type([].append), float, type(look)]
answers = {hash_at(place(hash(cls)) ^ step) for cls in known for step in range(0, 1 << 13, 8)}
abstract = [collections.abc.Mapping, collections.abc.Hashable, numbers.Number]
fields = dataclasses.make_dataclass("Record", ["value"])
once = Spy("Once", (), {})
value = once()
for number, Spy.answer in enumerate(answers):
    copy.copy(value)
    copy.deepcopy(value)
    dataclasses.asdict(fields(value))
    if number % 2 == 0:
        fresh = Spy("Fresh", (), {})
        for cls in abstract:
            issubclass(fresh, cls)
