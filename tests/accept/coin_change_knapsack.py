# Dynamic programming with the choices read back.
from functools import cache


def fewest_coins(coins, amount):
    best = [0] + [None] * amount
    last = [None] * (amount + 1)
    for value in range(1, amount + 1):
        for coin in coins:
            if coin <= value and best[value - coin] is not None:
                if best[value] is None or best[value - coin] + 1 < best[value]:
                    best[value], last[value] = best[value - coin] + 1, coin
    if best[amount] is None:
        return None
    used = []
    while amount:
        used.append(last[amount])
        amount -= last[amount]
    return used


def knapsack(items, capacity):
    table = [(0, ())] * (capacity + 1)
    for name, weight, value in items:
        for room in range(capacity, weight - 1, -1):
            worth, chosen = table[room - weight]
            if worth + value > table[room][0]:
                table[room] = worth + value, (*chosen, name)
    return table[capacity]


@cache
def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        return 1
    return sum(partitions(n - k, k) for k in range(min(n, largest), 0, -1))


def matrix_chain(sizes):
    @cache
    def cost(i, j):
        if i == j:
            return 0, f"A{i}"
        options = []
        for k in range(i, j):
            (a, left), (b, right) = cost(i, k), cost(k + 1, j)
            options.append((a + b + sizes[i] * sizes[k + 1] * sizes[j + 1], f"({left}{right})"))
        return min(options)
    return cost(0, len(sizes) - 2)


def longest_palindrome(text):
    best = ""
    for i in range(len(text)):
        for lo, hi in ((i, i), (i, i + 1)):
            while lo >= 0 and hi < len(text) and text[lo] == text[hi]:
                lo, hi = lo - 1, hi + 1
            best = max(best, text[lo + 1:hi], key=len)
    return best


def best_slice(values):
    best, start, here, begin = (values[0], 0, 1), 0, 0, 0
    for i, v in enumerate(values):
        if here <= 0:
            here, begin = 0, i
        here += v
        best = max(best, (here, begin, i + 1), key=lambda t: t[0])
    return best


def egg_drop(eggs, floors):
    reach, moves = [0] * (eggs + 1), 0
    while reach[eggs] < floors:
        moves += 1
        for e in range(eggs, 0, -1):
            reach[e] += reach[e - 1] + 1
    return moves


print(fewest_coins([1, 5, 10, 25], 63), fewest_coins([4, 9], 11), fewest_coins([1, 3, 4], 6), fewest_coins([5], 0))
print(knapsack([("map", 9, 150), ("water", 153, 200), ("tin", 68, 45), ("glucose", 15, 60), ("cheese", 23, 30), ("camera", 32, 30)], 100))
print([partitions(n) for n in range(12)], partitions(60), partitions.cache_info().currsize > 100)
print(matrix_chain((30, 35, 15, 5, 10, 20, 25)))
print(longest_palindrome("forgeeksskeegfor"), best_slice([-2, 1, -3, 4, -1, 2, 1, -5, 4]), egg_drop(2, 100), egg_drop(3, 1000))
