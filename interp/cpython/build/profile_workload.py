"""What guests typically do, run once under instrumentation for the PGO build.

Each function is one kind of work; weights are rounds. The mix matters more than
the programs: broad, so that no hot path of the interpreter looks cold, and with
compile() in it, because every run of a guest starts with parse and compile.
Takes 10 to 20 s instrumented on an ordinary machine.
"""

import collections
import dataclasses
import datetime
import decimal
import enum
import functools
import heapq
import io
import itertools
import json
import math
import random
import re
import statistics
import string
import sys
import textwrap


def integers(n):
    total = 0
    for i in range(n):
        total += i * 3 % 7
        if i & 1:
            total ^= i >> 2
        elif i % 5 == 0:
            total -= i // 3
    while n > 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        total += 1
    return total


def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return [i for i, prime in enumerate(flags) if prime]


def big_integers(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return len(str(a * b)), pow(a, 65537, b), int(str(a)) // (b >> 10), math.gcd(a, b)


def mandelbrot(size):
    inside = 0
    for y in range(size):
        for x in range(size):
            cr, ci, zr, zi = 3.0 * x / size - 2.0, 2.0 * y / size - 1.0, 0.0, 0.0
            for _ in range(40):
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                if zr * zr + zi * zi > 4.0:
                    break
            else:
                inside += 1
    return inside


class Body:
    __slots__ = ("x", "y", "vx", "vy", "mass")

    def __init__(self, x, y, mass):
        self.x, self.y, self.vx, self.vy, self.mass = x, y, 0.0, 0.0, mass


def bodies(steps):
    world = [Body(math.cos(i), math.sin(i), 1.0 + i) for i in range(6)]
    for _ in range(steps):
        for a, b in itertools.combinations(world, 2):
            dx, dy = a.x - b.x, a.y - b.y
            pull = 0.001 / (dx * dx + dy * dy + 0.01) ** 1.5
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
        for body in world:
            body.x += body.vx
            body.y += body.vy
    return sum(abs(b.x) for b in world)


def matrices(n):
    a = [[(i * j) % 10 + 0.5 for j in range(n)] for i in range(n)]
    b = [[(i + j) % 7 for j in range(n)] for i in range(n)]
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, col)) for col in columns] for row in a]


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def queens(n, row=0, cols=0, left=0, right=0):
    if row == n:
        return 1
    count, free = 0, ((1 << n) - 1) & ~(cols | left | right)
    while free:
        bit = free & -free
        free ^= bit
        count += queens(n, row + 1, cols | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


class Shape:
    count = 0

    def __init__(self, name, *sides, **tags):
        self.name, self.sides, self.tags = name, sides, tags
        type(self).count += 1

    def area(self):
        return 0

    @property
    def label(self):
        return f"{self.name}:{self.area():.2f}"

    @classmethod
    def unit(cls):
        return cls("unit", 1, 1)

    @staticmethod
    def scale(x, k=2):
        return x * k

    def __eq__(self, other):
        return isinstance(other, Shape) and self.sides == other.sides

    def __hash__(self):
        return hash((self.name, self.sides))

    def __lt__(self, other):
        return self.area() < other.area()

    def __getattr__(self, name):
        try:
            return self.tags[name]
        except KeyError:
            raise AttributeError(name) from None


class Rectangle(Shape):
    def area(self):
        return self.sides[0] * self.sides[1]

    def __repr__(self):
        return f"Rectangle({self.sides!r})"


class Square(Rectangle):
    def __init__(self, side, **tags):
        super().__init__("square", side, side, **tags)


@dataclasses.dataclass(order=True)
class Item:
    price: float
    name: str = ""
    tags: list = dataclasses.field(default_factory=list)


class Colour(enum.Enum):
    RED = 1
    GREEN = 2


def classes(n):
    shapes = [Square(i % 9, colour="red") if i % 2 else Rectangle("r", i % 7, 3)
              for i in range(n)]
    shapes.sort()
    labels = {s.label for s in shapes}
    found = sum(1 for s in shapes if s == shapes[0] and getattr(s, "colour", None))
    items = sorted(Item((i * 7) % 13, str(i)) for i in range(n))
    return (len(set(shapes)), len(labels), found, Shape.unit().area(), repr(shapes[0]),
            max(Shape.scale(i, k=3) for i in range(n)), items[0], Colour(1), Colour["GREEN"])


def words(n):
    text = ("the quick brown fox jumps over the lazy dog and naïve café ünïcode " * n)
    counts = {}
    for word in text.split():
        key = word.strip(string.punctuation).lower()
        counts[key] = counts.get(key, 0) + 1
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    lines = [f"{w:<10}|{c:>6d}|{c / n:8.3f}|{w.upper()}|{w[::-1]}" for w, c in ranked]
    joined = "\n".join(lines)
    return (joined.replace("o", "0").count("0"), joined.find("lazy"), joined.encode(),
            "%s has %d" % ranked[0], "{:>10} {x}".format("a", x=1), text.title()[:10],
            textwrap.fill(text[:500], 40), "dog" in text, text.partition("fox")[0])


def characters(n):
    out = []
    for i, ch in enumerate("Hello, World! " * n):
        if ch.isalpha():
            base = 65 if ch.isupper() else 97
            out.append(chr((ord(ch) - base + 13) % 26 + base))
        elif not ch.isspace():
            out.append(str(i % 10))
    s = ""
    for piece in out[:400]:
        s += piece
    data = bytearray(s.encode())
    for i in range(len(data)):
        data[i] ^= 0x20
    return len(s), bytes(data).hex(), "".join(reversed(out))


def containers(n):
    d, s, q = {}, set(), collections.deque(maxlen=50)
    groups = collections.defaultdict(list)
    for i in range(n):
        d[i] = str(i)
        d[f"k{i % 97}"] = i
        d[i, i % 3] = None
        s.add(i * 7 % 101)
        q.append(i)
        groups[i % 10].append(i)
    for i in range(0, n, 3):
        del d[i]
    stack = []
    for i in range(n):
        stack.append((i, -i))
        if len(stack) > 20:
            stack.pop()
            stack.insert(0, stack.pop(3))
    a, b, *rest = range(10)
    merged = {**d, "z": 1} | {"y": 2}
    counter = collections.Counter(x % 17 for x in range(n))
    heap = [(i * 37) % 101 for i in range(n)]
    heapq.heapify(heap)
    drained = [heapq.heappop(heap) for _ in range(n // 2)]
    return (len(merged), len(s & set(range(50))), len(s | {1}), sum(q), a, b, rest,
            {k: sum(v) for k, v in groups.items()}, counter.most_common(3), drained[-1],
            stack[1:5], list(d)[::7], [k for k, v in d.items() if v is None][:5])


def generators(n):
    def count(limit):
        i = 0
        while i < limit:
            got = yield i
            i += got or 1

    def chain(k):
        yield from (x * 2 for x in count(k))
        yield from range(k)

    total = sum(chain(n)) + sum(x for x in chain(n) if x % 3)
    g = count(n)
    next(g)
    for _ in range(n // 4):
        total += g.send(2)
    g.close()
    pairs = [(x, y) for x in range(20) for y in range(20) if x != y]
    table = {x: {y for y in range(x)} for x in range(30)}
    stream = itertools.islice(itertools.accumulate(itertools.cycle([1, 2, 3])), n)
    return total, len(pairs), len(table), sum(map(abs, filter(None, stream))), any(
        x > 1000 for x in range(n)), all(isinstance(x, int) for x in range(n))


def closures(n):
    def adder(k, *extra, scale=1):
        total = 0

        def add(x):
            nonlocal total
            total += (x + k) * scale
            return total
        return add

    @functools.lru_cache(maxsize=None)
    def ways(m, k):
        return 1 if m == 0 else 0 if m < 0 or k == 0 else ways(m - k, k) + ways(m, k - 1)

    def traced(f):
        @functools.wraps(f)
        def inner(*args, **kwargs):
            return f(*args, **kwargs)
        return inner

    @traced
    def area(w, h=2, *, unit="m"):
        return w * h, unit

    add = adder(3, scale=2)
    for i in range(n):
        add(i)
        area(i, h=3)
        area(*(i, 1), **{"unit": "cm"})
    return add(0), ways(60, 20), functools.reduce(lambda a, b: a * b % 1009, range(1, n))


class Failure(Exception):
    pass


def exceptions(n):
    seen = collections.Counter()

    class Guard:
        def __enter__(self):
            return self

        def __exit__(self, kind, value, trace):
            seen[kind.__name__ if kind else "none"] += 1
            return kind is KeyError
    for i in range(n):
        try:
            with Guard():
                if i % 4 == 0:
                    raise Failure(i)
                if i % 4 == 1:
                    {}["missing"]
                if i % 4 == 2:
                    int("x")
        except (Failure, TypeError) as error:
            seen[str(error)[:1]] += 1
        except ValueError:
            seen["value"] += 1
        finally:
            seen["all"] += 1
    return seen


def matching(n):
    hits = 0
    for i in range(n):
        value = ({"op": "add", "args": [i, 1]}, [i, "x", 3], (1, 2), i, Item(2.0, "n"))[i % 5]
        match value:
            case {"op": "add", "args": [a, b]}:
                hits += a + b
            case [x, str(), *_]:
                hits += x
            case (1, y):
                hits += y
            case Item(price=p, name="n"):
                hits += p
            case int(k) if k > 5:
                hits += 1
            case _:
                hits -= 1
    return hits


def sorting(n):
    rng = random.Random(5)
    numbers = [rng.randrange(n) for _ in range(n)]
    floats = [rng.random() for _ in range(n)]
    names = [f"n{x}" for x in numbers]
    records = [{"id": x, "name": y} for x, y in zip(numbers, names)]
    records.sort(key=lambda r: (r["id"], r["name"]), reverse=True)

    def quick(xs):
        if len(xs) < 2:
            return xs
        pivot = xs[len(xs) // 2]
        return (quick([x for x in xs if x < pivot]) + [x for x in xs if x == pivot]
                + quick([x for x in xs if x > pivot]))
    return (sorted(numbers) == quick(numbers), sorted(floats)[0], sorted(names)[-1],
            min(numbers), max(floats), statistics.mean(floats), records[0])


def documents(n):
    data = {"users": [{"id": i, "name": f"user{i}", "tags": ["a", "b", None, True],
                       "score": i / 3, "address": {"city": "Zürich", "zip": i * 100}}
                      for i in range(n)]}
    text = json.dumps(data)
    back = json.loads(text)
    pretty = json.dumps(back, indent=2, sort_keys=True)
    found = re.findall(r"user(\d+)", text)
    cleaned = re.sub(r"[^a-z]+", "-", pretty[:2000])
    out = io.StringIO()
    for user in back["users"]:
        print(user["id"], user["name"], sep=",", file=out)
    money = sum((decimal.Decimal(i) / 7 for i in range(1, n)), decimal.Decimal(0))
    day = datetime.date(2024, 1, 1) + datetime.timedelta(days=n)
    return back == data, len(found), cleaned, money, day.isoformat(), out.getvalue()[-9:]


class Tokens:
    def __init__(self, text):
        self.items = re.findall(r"\d+|[-+*/()]", text)
        self.at = 0

    def peek(self):
        return self.items[self.at] if self.at < len(self.items) else None

    def take(self):
        token = self.peek()
        self.at += 1
        return token

    def expression(self):
        value = self.term()
        while self.peek() in ("+", "-"):
            value = value + self.term() if self.take() == "+" else value - self.term()
        return value

    def term(self):
        value = self.factor()
        while self.peek() in ("*", "/"):
            value = value * self.factor() if self.take() == "*" else value / self.factor()
        return value

    def factor(self):
        if self.peek() == "(":
            self.take()
            value = self.expression()
            self.take()
            return value
        return int(self.take())


def interpreters(n):
    total = sum(Tokens("2 + 3 * (4 - 1) / 5 - (6 * 7 + 8) * 9").expression()
                for _ in range(n))
    stack, program = [], [("push", 3), ("push", 4), ("add", None), ("dup", None),
                          ("mul", None)] * 4
    for _ in range(n):
        stack.clear()
        for op, arg in program:
            if op == "push":
                stack.append(arg)
            elif op == "dup":
                stack.append(stack[-1])
            else:
                b, a = stack.pop(), stack.pop()
                stack.append(a + b if op == "add" else a * b & 0xffff)
    return total, stack


def paths(size):
    grid = [["#" if (x * 7 + y * 13) % 5 == 0 else "." for x in range(size)]
            for y in range(size)]
    queue, seen = collections.deque([(1, 1)]), {(1, 1): 0}
    while queue:
        x, y = queue.popleft()
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            spot = x + dx, y + dy
            if (0 <= spot[0] < size and 0 <= spot[1] < size and spot not in seen
                    and grid[spot[1]][spot[0]] == "."):
                seen[spot] = seen[x, y] + 1
                queue.append(spot)
    return max(seen.values())


def compiling(n, source):
    for i in range(n):
        code = compile(source, "guest", "exec")
        exec(compile(f"x = {i}\ny = [x * 2 for _ in range(3)]\n", "<s>", "exec"), {})
        eval("1 + 1", {})
    return code.co_names


def main():
    with open(__file__, encoding="utf-8") as own:
        source = own.read()
    for _ in range(15):
        integers(150_000)
        sieve(60_000)
        big_integers(1500)
        mandelbrot(40)
        bodies(500)
        matrices(30)
        fib(20)
        queens(7)
        classes(2500)
        words(600)
        characters(500)
        containers(6000)
        generators(12_000)
        closures(6000)
        exceptions(6000)
        matching(8000)
        sorting(8000)
        documents(400)
        interpreters(300)
        paths(60)
        compiling(12, source)


if __name__ == "__main__":
    main()
    sys.exit(0)
