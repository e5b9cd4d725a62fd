# Functions as values: partial, dispatch tables, registries, callbacks, currying, pipelines, recursion through Y.
from functools import cached_property, partial, partialmethod, reduce, total_ordering, wraps


def log_calls(prefix=""):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
            result = function(*args, **kwargs)
            wrapper.lines.append(f"{prefix}{function.__name__}({shown}) -> {result!r}")
            return result
        wrapper.lines = []
        return wrapper
    return decorate


def retry(times, *errors):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, attempt)
                except errors as e:
                    if attempt == times:
                        raise RuntimeError(f"{function.__name__} failed {times} times") from e
        return wrapper
    return decorate


@log_calls("> ")
def area(width, height=1):
    "Area of a rectangle."
    return width * height


@retry(3, ValueError)
def flaky(threshold, attempt):
    if attempt < threshold:
        raise ValueError(attempt)
    return f"ok at {attempt}"


@total_ordering
class Version:
    def __init__(self, text):
        self.text = text
        self.loads = 0

    @cached_property
    def parts(self):
        self.loads += 1
        return tuple(int(p) if p.isdigit() else p for p in self.text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def bump(self, index, by=1):
        parts = list(self.parts)
        parts[index:] = [parts[index] + by] + [0] * (len(parts) - index - 1)
        return Version(".".join(map(str, parts)))

    major = partialmethod(bump, 0)
    minor = partialmethod(bump, 1)
    leap = partialmethod(bump, 0, by=10)

    def __repr__(self):
        return f"v{self.text}"


class Accumulator:
    def __init__(self):
        self.total = 0

    def __call__(self, n=0):
        self.total += n
        return self


def fix(f):
    return (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))


print(area(3), area(2, height=4), area.__name__, area.__doc__, area.lines, area.__wrapped__(9))
print(flaky(3), flaky(1))
try:
    flaky(9)
except RuntimeError as e:
    print(e, "/", repr(e.__cause__))
v = Version("1.9.3")
print(v.major(), v.minor(), v.leap(), sorted([Version("1.10"), v, Version("1.2")]), v >= Version("1.9"), v != v.minor(), v.loads)
print(Accumulator()(3)(4)().total, callable(Accumulator), callable(Accumulator()))
square, cube = (partial(lambda p, b: b ** p, n) for n in (2, 3))
print(square(5), cube(2), square.args, partial(print, "a", sep="-").keywords, partial(partial(int, base=2))("101"))
print(fix(lambda rec: lambda n: 1 if n < 2 else n * rec(n - 1))(10), fix(lambda rec: lambda a, b: a if not b else rec(b, a % b))(84, 36))
print(reduce(lambda acc, f: f(acc), [str.strip, str.title, lambda s: s.replace(" ", "")], "  snake to camel "))
table = {"+": int.__add__, "-": int.__sub__, "max": max, "neg": lambda a, b=0: -a}
print({name: f(7, 3) for name, f in table.items()}, list(map(str.join, "-+", ["abc", "de"])), sorted("bA", key=str.lower))
print(min("bca", key=ord), max([[1, 2], [3]], key=len), [f.__name__ for f in (len, str.upper, area)], list(filter(str.isalpha, "a1b2")))
