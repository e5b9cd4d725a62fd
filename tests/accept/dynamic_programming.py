# Edit distance with alignment, knapsack, longest common subsequence, coins, LIS.
from functools import cache


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(diagonal + (x != y), row[j] + 1, row[j - 1] + 1)
    return row[-1]


def subsequence(a, b):
    @cache
    def go(i, j):
        if i == len(a) or j == len(b):
            return ""
        if a[i] == b[j]:
            return a[i] + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1), key=len)
    return go(0, 0)


def knapsack(items, room):
    best = [(0, ())] * (room + 1)
    for name, weight, value in items:
        for w in range(room, weight - 1, -1):
            v, names = best[w - weight]
            best[w] = max(best[w], (v + value, names + (name,)))
    return best[room]


def change(amount, coins):
    ways = [1] + [0] * amount
    for coin in coins:
        for i in range(coin, amount + 1):
            ways[i] += ways[i - coin]
    return ways[amount]


def increasing(xs):
    best = []
    for x in xs:
        best.append(max((b for b in best if b[-1] < x), key=len, default=[]) + [x])
    return max(best, key=len)


print(distance("kitten", "sitting"), distance("", "abc"), distance("intention", "execution"))
print(subsequence("AGGTAB", "GXTXAYB"), subsequence("nematode", "empty bottle"))
print(knapsack([("map", 9, 150), ("compass", 13, 35), ("water", 15, 200), ("glucose", 15, 60)], 40))
print(change(100, (1, 5, 10, 25, 50)), increasing([10, 9, 2, 5, 3, 7, 101, 18]))
