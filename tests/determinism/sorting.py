# Sorts with keys, comparisons that lie, and ties.
import functools


class Item:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __lt__(self, other):
        return (self.a * 7 + other.b) % 11 < 5

    def __repr__(self):
        return f"{self.a}/{self.b}"


state = 12345
numbers = []
for _ in range(3000):
    state = (state * 1103515245 + 12345) % 2**31
    numbers.append(state % 1000)
items = [Item(n % 13, n % 17) for n in numbers[:300]]
items.sort()
print(items[:30])
print(sorted(numbers)[:20], sorted(numbers, reverse=True)[:20])
print(sorted(range(200), key=lambda i: numbers[i])[:40])
print(sorted(map(str, numbers), key=len)[:20])
print(sorted(numbers[:200], key=functools.cmp_to_key(lambda a, b: a % 10 - b % 10))[:30])
objects = [object() for _ in range(100)]
print([objects.index(o) for o in sorted(objects, key=id)][:20])
