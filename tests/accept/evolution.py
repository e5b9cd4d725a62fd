# A genetic algorithm and simulated annealing with a random generator of our own: strings, tours, packing.
from itertools import pairwise
from math import cos, dist, exp, pi, sin


class Random:
    def __init__(self, seed):
        self.s = [seed & 0xFFFFFFFF or 1, 362436069, 521288629, 88675123]

    def bits(self):
        x, y, z, w = self.s
        t = (x ^ x << 11) & 0xFFFFFFFF
        w2 = w ^ w >> 19 ^ t ^ t >> 8
        self.s = [y, z, w, w2]
        return w2

    def random(self):
        return self.bits() / 2**32

    def below(self, n):
        return self.bits() % n

    def choice(self, items):
        return items[self.below(len(items))]

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]


ALPHABET = "abcdefghijklmnopqrstuvwxyz "


def weasel(target, rng, size=40, rate=0.06):
    score = lambda text: sum(a == b for a, b in zip(text, target))
    best = "".join(rng.choice(ALPHABET) for _ in target)
    for generation in range(1, 500):
        children = ["".join(rng.choice(ALPHABET) if rng.random() < rate else c for c in best) for _ in range(size)]
        best = max([best, *children], key=score)
        if best == target:
            return generation
    return None


def length(tour, points):
    return sum(dist(points[a], points[b]) for a, b in pairwise([*tour, tour[0]]))


def anneal(points, rng, heat=1.0, cooling=0.9985, steps=3000):
    tour = list(range(len(points)))
    rng.shuffle(tour)
    cost = best = length(tour, points)
    for _ in range(steps):
        i, j = sorted((rng.below(len(tour)), rng.below(len(tour))))
        candidate = tour[:i] + tour[i:j + 1][::-1] + tour[j + 1:]
        new = length(candidate, points)
        if new < cost or rng.random() < exp((cost - new) / heat):
            tour, cost = candidate, new
            best = min(best, cost)
        heat *= cooling
    return best, tour


def breed(fitness, genes, rng, population=24, generations=40):
    pool = [[rng.below(2) for _ in range(genes)] for _ in range(population)]
    history = []
    for _ in range(generations):
        pool.sort(key=fitness, reverse=True)
        history.append(fitness(pool[0]))
        parents = pool[:population // 3]
        pool = parents[:2]
        while len(pool) < population:
            a, b = rng.choice(parents), rng.choice(parents)
            cut = rng.below(genes)
            child = a[:cut] + b[cut:]
            child[rng.below(genes)] ^= rng.random() < 0.5
            pool.append(child)
    return history


rng = Random(2026)
print(weasel("methinks it is like a weasel", rng))
ring = [(cos(2 * pi * i / 12), sin(2 * pi * i / 12)) for i in range(12)]
best, tour = anneal(ring, rng)
print(f"{best:.6f} {length(range(12), ring):.6f}", sorted(tour) == list(range(12)))
weights, values = [7, 3, 4, 5, 9, 2, 6, 8], [42, 12, 40, 25, 60, 9, 33, 50]


def packed(genes):
    weight = sum(w for w, g in zip(weights, genes) if g)
    return sum(v for v, g in zip(values, genes) if g) if weight <= 20 else 0


history = breed(packed, len(weights), rng)
exact = max(packed([n >> i & 1 for i in range(8)]) for n in range(256))
print(history[0] <= history[-1], history[-1], exact, history == sorted(history))
print([rng.below(100) for _ in range(8)], f"{rng.random():.9f}")
