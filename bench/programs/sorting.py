# sort and sorted with keys of many kinds, and a merge of runs.
import functools
import itertools


class Card:
    __slots__ = ("suit", "rank")

    def __init__(self, suit, rank):
        self.suit, self.rank = suit, rank

    def __lt__(self, other):
        return (self.rank, self.suit) < (other.rank, other.suit)


def numbers(n, state=5):
    out = []
    for _ in range(n):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        out.append(state >> 8)
    return out


def merge(runs):
    while len(runs) > 1:
        merged = []
        for a, b in itertools.zip_longest(runs[::2], runs[1::2], fillvalue=[]):
            out, i, j = [], 0, 0
            while i < len(a) and j < len(b):
                if a[i] <= b[j]:
                    out.append(a[i])
                    i += 1
                else:
                    out.append(b[j])
                    j += 1
            merged.append(out + a[i:] + b[j:])
        runs = merged
    return runs[0]


xs = numbers(45000)
texts = [f"item{x % 5000}" for x in xs]
records = [(x % 100, -x % 77, str(x)) for x in xs]
cards = [Card(x % 4, x % 13) for x in xs[:12000]]
checks = [
    sorted(xs)[1000], sorted(xs, key=lambda x: (x % 1000, x))[500], sorted(texts)[99],
    sorted(records)[77][2], sorted(records, key=lambda r: r[2], reverse=True)[3][0],
    sorted(cards)[6000].rank, sorted(xs[:6000], key=functools.cmp_to_key(lambda a, b: b % 999 - a % 999))[7],
    merge([sorted(xs[i:i + 500]) for i in range(0, 45000, 500)])[100], sorted(map(float, xs))[5],
]
print("sorting", *checks)
