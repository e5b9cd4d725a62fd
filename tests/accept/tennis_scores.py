# Scoring of several games as small functions and generators.
from collections import Counter
from functools import reduce

NAMES = ("love", "fifteen", "thirty", "forty")


def tennis(points):
    a = b = 0
    for p in points:
        a, b = a + (p == "A"), b + (p == "B")
        if max(a, b) >= 4 and abs(a - b) >= 2:
            yield f"game {'A' if a > b else 'B'}"
            a = b = 0
        elif min(a, b) >= 3:
            yield "deuce" if a == b else f"advantage {'A' if a > b else 'B'}"
        elif a == b:
            yield f"{NAMES[a]} all"
        else:
            yield f"{NAMES[a]}-{NAMES[b]}"


def bowling(rolls):
    total = at = 0
    frames = []
    for _ in range(10):
        if rolls[at] == 10:
            total += sum(rolls[at:at + 3])
            at += 1
        elif (two := sum(rolls[at:at + 2])) == 10:
            total += 10 + rolls[at + 2]
            at += 2
        else:
            total += two
            at += 2
        frames.append(total)
    return frames


def yahtzee(dice):
    counts = sorted(Counter(dice).values(), reverse=True)
    match counts:
        case [5]:
            return "yahtzee", 50
        case [4, *_]:
            return "four of a kind", sum(dice)
        case [3, 2]:
            return "full house", 25
        case [3, *_]:
            return "three of a kind", sum(dice)
        case [1, 1, 1, 1, 1] if max(dice) - min(dice) == 4:
            return "straight", 40
        case _:
            return "chance", sum(dice)


RANKS = {r: i for i, r in enumerate("23456789TJQKA", 2)}


def poker(hand):
    ranks = sorted((RANKS[c[0]] for c in hand.split()), reverse=True)
    if ranks == [14, 5, 4, 3, 2]:
        ranks = [5, 4, 3, 2, 1]
    flush = len({c[1] for c in hand.split()}) == 1
    straight = len(set(ranks)) == 5 and ranks[0] - ranks[4] == 4
    groups = sorted(((n, r) for r, n in Counter(ranks).items()), reverse=True)
    shape = [n for n, _ in groups]
    power = 8 if straight and flush else {(4, 1): 7, (3, 2): 6}.get(tuple(shape)) or (5 if flush else 4 if straight else
            {(3, 1, 1): 3, (2, 2, 1): 2, (2, 1, 1, 1): 1}.get(tuple(shape), 0))
    return power, [r for _, r in groups]


def elo(ratings, results, k=32):
    def play(table, result):
        winner, loser = result
        expected = 1 / (1 + 10 ** ((table[loser] - table[winner]) / 400))
        change = round(k * (1 - expected), 2)
        return table | {winner: table[winner] + change, loser: table[loser] - change}
    return reduce(play, results, ratings)


print(list(tennis("AABBABABBB" "AAAA")))
print(bowling([10] * 12), bowling([9, 1] * 10 + [9])[-1], bowling([10, 7, 3, 9, 0, 10, 0, 8, 8, 2, 0, 6, 10, 10, 10, 8, 1]))
print([yahtzee([int(c) for c in d]) for d in ("66666", "22225", "33322", "11134", "23456", "13566")])
hands = ["TH JH QH KH AH", "9C 9D 9H 9S 2D", "3C 3D 3H 7S 7D", "2H 5H 9H JH KH", "AC 2D 3H 4S 5D", "KC KD KH 2S 3D", "4C 4D 8H 8S AD",
         "4C 4D 8H 8S KD", "JC JD 2H 5S 9D", "2C 4D 6H 8S TD"]
print(sorted(hands, key=poker, reverse=True) == hands, [poker(h)[0] for h in hands])
print(elo({"ann": 1500, "bob": 1600, "cid": 1400}, [("ann", "bob"), ("cid", "ann"), ("bob", "cid")]))
