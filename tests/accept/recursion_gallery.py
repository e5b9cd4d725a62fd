# Recursion of many shapes: mutual, tree, tail made into loops, with memo, on text and nested data.
def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def gray(n):
    return [""] if n == 0 else ["0" + c for c in gray(n - 1)] + ["1" + c for c in reversed(gray(n - 1))]


def subsets(items):
    if not items:
        yield []
        return
    head, *tail = items
    for rest in subsets(tail):
        yield rest
        yield [head, *rest]


def parentheses(n, opened=0, closed=0, text=""):
    if len(text) == 2 * n:
        yield text
    if opened < n:
        yield from parentheses(n, opened + 1, closed, text + "(")
    if closed < opened:
        yield from parentheses(n, opened, closed + 1, text + ")")


def quicksort(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return [*quicksort([x for x in rest if x < pivot]), pivot, *quicksort([x for x in rest if x >= pivot])]


def merge_sort(items):
    if len(items) <= 1:
        return items
    mid = len(items) // 2
    a, b, out = merge_sort(items[:mid]), merge_sort(items[mid:]), []
    while a and b:
        out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b


def flatten(data, path=""):
    match data:
        case dict():
            for key, value in data.items():
                yield from flatten(value, f"{path}.{key}" if path else key)
        case list() | tuple():
            for i, value in enumerate(data):
                yield from flatten(value, f"{path}[{i}]")
        case _:
            yield path, data


def depth(tree):
    return 1 + max(map(depth, tree), default=0) if isinstance(tree, list) else 0


def hanoi(n, a="A", b="B", c="C"):
    return hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c) if n else []


def permutations(text):
    return [text] if len(text) <= 1 else [c + p for i, c in enumerate(text) for p in permutations(text[:i] + text[i + 1:])]


def change(amount, coins=(50, 20, 10, 5, 2, 1)):
    if amount == 0:
        return 1
    return sum(change(amount - c, coins[i:]) for i, c in enumerate(coins) if c <= amount)


def trampoline(f, *args):
    result = f(*args)
    while callable(result):
        result = result()
    return result


def count_down(n, total=0):
    return total if n == 0 else lambda: count_down(n - 1, total + n)


def deep(n):
    return 1 + deep(n + 1)


print(is_even(50), is_odd(7), ackermann(2, 3), gray(3), list(subsets("abc")))
print(list(parentheses(3)), quicksort([3, 6, 1, 8, 2, 9, 2]), merge_sort(list("recursion")))
print(dict(flatten({"a": 1, "b": [2, {"c": (3, 4)}], "d": {"e": {"f": None}}})), depth([1, [2, [3]], []]))
print(hanoi(3), permutations("abc"), change(30), trampoline(count_down, 5000))
try:
    deep(0)
except RecursionError as e:
    print(type(e).__name__, issubclass(RecursionError, RuntimeError))
loop = [1]
loop.append(loop)
print(loop, loop[1][1][0], loop == loop, {"self": (me := {})} and me.update(me=me) or me)
