# Pipelines of generators, recursive generators, coroutines fed with send.
import itertools


def numbers(n, state=3):
    for _ in range(n):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        yield state >> 12


def keep(pred, items):
    for item in items:
        if pred(item):
            yield item


def pairs(items):
    before = None
    for item in items:
        if before is not None:
            yield before, item
        before = item


def running(size):
    window, total, average = [], 0, None
    while True:
        value = yield average
        window.append(value)
        total += value
        if len(window) > size:
            total -= window.pop(0)
        average = total / len(window)


class Tree:
    def __init__(self, items):
        middle = len(items) // 2
        self.value = items[middle]
        self.left = Tree(items[:middle]) if items[:middle] else None
        self.right = Tree(items[middle + 1:]) if items[middle + 1:] else None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a, c
        yield from hanoi(n - 1, b, a, c)


total = sum(a ^ b for a, b in pairs(keep(lambda x: x % 3, (x * 2 + 1 for x in numbers(280000)))))
smooth = running(20)
next(smooth)
level = sum(int(smooth.send(x % 1000)) for x in numbers(130000))
walked = sum(itertools.islice(Tree(range(40000)), 0, None, 3))
moves = sum(1 for a, c in hanoi(14, 0, 1, 2) if a < c)
print("generators", total, level, walked, moves)
