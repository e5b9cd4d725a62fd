"""Classes of the library that keep tables, and what programs derive from them."""
import difflib
import enum
import functools
import graphlib
import hashlib
import heapq
import io
import ipaddress
import typing
import warnings
import weakref


class Network(ipaddress.IPv4Network):
    @classmethod
    def _ip_int_from_prefix(cls, prefix):
        return super()._ip_int_from_prefix(prefix)


for text in "10.0.0.0/8", "10.0.0.0/255.0.0.0", "10.1.0.0/17", "10.1.0.0/17":
    print(Network(text).netmask, ipaddress.ip_network(text).hostmask, Network(text).num_addresses)
print(ipaddress.IPv6Network("2001:db8::/33").netmask, ipaddress.IPv4Network((0, 9)))


class Ended(weakref.finalize):
    pass


class Thing:
    pass


thing = Thing()
ended = Ended(thing, print, "ended")
print(ended.alive, ended.peek()[1:], ended.detach()[1:], ended.alive)
ended = Ended(thing, print, "ended again")
del thing
print(ended.alive)


class Colour(enum.Flag):
    RED = 1
    GREEN = 2
    BLUE = 4


class Bits(enum.IntFlag, boundary=enum.KEEP):
    ONE = 1
    TWO = 2


print(Colour(5), Colour.RED | Colour.BLUE is Colour(5), ~Colour.RED, list(Colour(6)))
print(Bits(3), int(Bits(11)), Bits(11) is Bits(11), Bits.ONE | 8)
print(enum.Enum("Made", "A B")(2), enum.IntFlag("More", ["X", "Y"])(3))


@typing.runtime_checkable
class Sized(typing.Protocol):
    size: int

    def grow(self) -> None: ...


class Box:
    size = 1

    def grow(self):
        self.size += 1


print(isinstance(Box(), Sized), isinstance(3, Sized), issubclass(int, typing.SupportsInt))
print(list(heapq.merge((n * n for n in range(4)), [2, 3], map(int, "57"))))
print(list(heapq.merge(["bb", "a"], ["ccc"], key=len, reverse=True)))
print(difflib.SequenceMatcher(lambda c: c == " ", "a bc d", "abc  d").ratio())
try:
    list(graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except graphlib.CycleError as error:
    print(error.args[0], error.args[1])


class Shape:
    def draw(self, kind, *, size=1):
        return kind, size

    line = functools.partialmethod(draw, "line", size=2)
    static = functools.partialmethod(staticmethod(lambda *args: args), 1)


print(Shape().line(), Shape().static(2), Shape.line(Shape()))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("seen")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.warn("unseen")
print([str(entry.message) for entry in caught])
print(hashlib.file_digest(io.BytesIO(b"x" * 1000), "sha256").hexdigest())


class Reader:
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, buffer):
        part, self.data = self.data[:300], self.data[300:]
        buffer[:len(part)] = part
        return len(part)


print(hashlib.file_digest(Reader(b"x" * 1000), "sha256").hexdigest())
