# Seeded randomness: shuffles, samples, walks, weighted choices; the numbers are fixed by the seed.
import random

rng = random.Random(2026)
print([rng.randint(1, 6) for _ in range(10)], rng.random(), rng.uniform(-1, 1))
deck = list(range(12))
rng.shuffle(deck)
print(deck, rng.sample(deck, 4), rng.choice("abcdef"), rng.choices(["red", "black", "green"], [18, 18, 2], k=6))
print(f"{rng.gauss(0, 1):.6f} {rng.expovariate(1.5):.6f} {rng.triangular(0, 10, 3):.6f} {rng.betavariate(2, 3):.6f}")


def walk(steps, seed):
    r = random.Random(seed)
    x = y = 0
    far = 0
    for _ in range(steps):
        dx, dy = r.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
        x, y = x + dx, y + dy
        far = max(far, abs(x) + abs(y))
    return x, y, far


print([walk(200, seed) for seed in ("a", "b", 3)])
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(5000))
print(f"pi is about {4 * inside / 5000:.4f}")
state = rng.getstate()
first = [rng.randrange(0, 1000, 7) for _ in range(5)]
rng.setstate(state)
print(first == [rng.randrange(0, 1000, 7) for _ in range(5)], first, rng.getrandbits(70))


def reservoir(items, k, r):
    kept = []
    for i, item in enumerate(items):
        if i < k:
            kept.append(item)
        elif (j := r.randint(0, i)) < k:
            kept[j] = item
    return kept


print(reservoir(range(1000), 5, random.Random(1)), random.Random(0).randbytes(4).hex())
random.seed(7)
print(random.random(), random.randint(0, 99))
try:
    rng.sample([1, 2], 3)
except ValueError as e:
    print(e)
