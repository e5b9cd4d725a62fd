# Packing for a trip: knapsack with choices recovered, subset sums, bin packing, and partitions.
from functools import cache
from itertools import combinations

GEAR = {"tent": (9, 15), "stove": (4, 8), "rope": (3, 4), "lamp": (2, 5), "book": (1, 1), "food": (7, 14), "boots": (5, 9), "radio": (3, 6)}


def pack(gear, limit):
    names = sorted(gear)

    @cache
    def best(i, room):
        if i == len(names):
            return 0, ()
        skip = best(i + 1, room)
        weight, value = gear[names[i]]
        if weight > room:
            return skip
        worth, chosen = best(i + 1, room - weight)
        return max(skip, (worth + value, (names[i],) + chosen), key=lambda pair: pair[0])

    answer = best(0, limit)
    return answer, best.cache_info().currsize


def brute(gear, limit):
    return max(sum(gear[n][1] for n in some) for k in range(len(gear) + 1) for some in combinations(gear, k)
               if sum(gear[n][0] for n in some) <= limit)


def first_fit(weights, room):
    bins = []
    for name, weight in sorted(weights, key=lambda pair: (-pair[1], pair[0])):
        for bag in bins:
            if sum(w for _, w in bag) + weight <= room:
                bag.append((name, weight))
                break
        else:
            bins.append([(name, weight)])
    return [[n for n, _ in bag] for bag in bins]


def subsets(numbers, target, start=0):
    if target == 0:
        yield []
    for i in range(start, len(numbers)):
        if numbers[i] <= target and (i == start or numbers[i] != numbers[i - 1]):
            for rest in subsets(numbers, target - numbers[i], i + 1):
                yield [numbers[i], *rest]


def partitions(n, top=None):
    if n == 0:
        yield ()
    for first in range(min(n, top or n), 0, -1):
        for rest in partitions(n - first, first):
            yield (first, *rest)


def fair_split(weights):
    reach = {0: ()}
    for i, w in enumerate(weights):
        for total, chosen in sorted(reach.items()):
            reach.setdefault(total + w, chosen + (i,))
    half = max(t for t in reach if 2 * t <= sum(weights))
    return half, sum(weights) - half, [weights[i] for i in reach[half]]


for limit in (0, 5, 12, 20, 40):
    (worth, chosen), states = pack(GEAR, limit)
    print(f"{limit:>3} kg: {worth:>3} {', '.join(chosen) or 'nothing'}", worth == brute(GEAR, limit), states > 0)
print(first_fit([(n, w) for n, (w, _) in GEAR.items()], 12))
print(list(subsets(sorted([8, 6, 7, 5, 3, 10, 9, 5]), 15)))
print(["+".join(map(str, p)) for p in partitions(5)], [sum(1 for _ in partitions(n)) for n in range(1, 16)])
print(fair_split([3, 1, 4, 1, 5, 9, 2, 6]), fair_split([10]), fair_split([7, 7, 7]))
