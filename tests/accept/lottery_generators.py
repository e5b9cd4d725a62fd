# Deterministic random numbers: an LCG, xorshift, shuffles, sampling, a histogram, a Markov text.
from collections import Counter, defaultdict
from itertools import accumulate, islice


def lcg(seed):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield seed >> 33


def xorshift(seed):
    while True:
        seed ^= seed << 13 & 0xFFFFFFFF
        seed ^= seed >> 17
        seed ^= seed << 5 & 0xFFFFFFFF
        yield seed


class Chance:
    def __init__(self, source):
        self.source = source

    def below(self, n):
        return next(self.source) % n

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items

    def weighted(self, table):
        names, sums = list(table), list(accumulate(table.values()))
        pick = self.below(sums[-1])
        return next(name for name, top in zip(names, sums) if pick < top)

    def reservoir(self, stream, k):
        kept = []
        for i, item in enumerate(stream):
            if i < k:
                kept.append(item)
            elif (j := self.below(i + 1)) < k:
                kept[j] = item
        return kept


TEXT = """the old fox saw the young fox and the young fox saw the hen but the hen saw the old dog
and the dog saw nothing and slept until the old hen sang""".split()


def markov(words, chance, length):
    follow = defaultdict(Counter)
    for a, b in zip(words, words[1:]):
        follow[a][b] += 1
    word = words[0]
    for _ in range(length):
        yield word
        word = chance.weighted(follow[word]) if word in follow else words[0]


print(list(islice(lcg(42), 4)), list(islice(xorshift(2463534242), 3)))
luck = Chance(lcg(7))
print(*luck.shuffle(list("ABCDEFGHIJ")), sorted(luck.shuffle(list(range(1, 50)))[:6]))
rolls = Counter(luck.below(6) + luck.below(6) + 2 for _ in range(720))
for total in range(2, 13):
    print(f"{total:>2} {rolls[total]:>4} {'*' * (rolls[total] // 6)}")
print(sum(rolls.values()), f"{sum(k * v for k, v in rolls.items()) / 720:.3f}")
print(sorted(Counter(luck.weighted({"rare": 1, "common": 8, "odd": 3}) for _ in range(240)).items()))
print(luck.reservoir((n * n for n in range(1000)), 5), luck.reservoir("ab", 5))
print(" ".join(markov(TEXT, Chance(xorshift(99)), 24)))
