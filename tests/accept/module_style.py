"""A program written like a library module: constants, helpers, a class, a main function.

Usage is shown in main(); the doc strings hold examples.
"""

import itertools
import math
from functools import lru_cache as _cache

__author__ = "somebody"
__version__ = "1.2.0"
__all__ = ["Sequence", "fibonacci", "collatz"]

DEFAULT_LIMIT = 10
_registry: dict[str, "Sequence"] = {}


class SequenceError(LookupError):
    """Raised when a sequence is unknown."""


class Sequence:
    """A named sequence of integers.

    >>> fibonacci[3]
    2
    """

    __slots__ = ("name", "_make", "doc")

    def __init__(self, make, name=None):
        self.name = name or make.__name__
        self.doc = make.__doc__
        self._make = make
        _registry[self.name] = self

    def __iter__(self):
        return iter(self._make())

    def __getitem__(self, index):
        if isinstance(index, slice):
            return list(itertools.islice(self, index.start, index.stop, index.step))
        return next(itertools.islice(self, index, None))

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__ == __name__ and cls.__qualname__}: {self.name}>"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, traceback):
        return exc_type is StopIteration


@Sequence
def fibonacci():
    """Each number is the sum of the two before it."""
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


@Sequence
def triangular():
    return itertools.accumulate(itertools.count())


@_cache(maxsize=None)
def collatz(n: int) -> int:
    """Steps until 1 is reached."""
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


def _find(name: str, /, *, default: Sequence | None = None) -> Sequence:
    try:
        return _registry[name]
    except KeyError:
        if default is not None:
            return default
        raise SequenceError(f"no sequence {name!r}; there are {', '.join(sorted(_registry))}") from None


def main(arguments=("fibonacci", "triangular", "primes")):
    status = 0
    for name in arguments:
        try:
            with _find(name) as sequence:
                print(f"{sequence.name:>12}: {sequence[:DEFAULT_LIMIT]} {sequence.doc or '(no doc)'}")
        except SequenceError as e:
            print(f"{name:>12}: {type(e).__name__}: {e}")
            status = 1
    print(max(range(1, 1000), key=collatz), collatz(27), collatz.__wrapped__.__name__, collatz.__doc__)
    print(fibonacci, fibonacci[2:12:3], _find("x", default=triangular)[4], math.floor(math.pi))
    print(__doc__.splitlines()[0], __version__, sorted(__all__), Sequence.__doc__.strip().splitlines()[0])
    return status


if __name__ == "__main__":
    print("exit status", main())
