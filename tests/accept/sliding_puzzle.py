# The 8-puzzle by A* with Manhattan distance and by iterative deepening; word ladders both ways.
from itertools import count
from collections import deque

GOAL = "12345678_"


def moves(state):
    at = state.index("_")
    x, y = at % 3, at // 3
    for dx, dy, name in ((0, -1, "u"), (0, 1, "d"), (-1, 0, "l"), (1, 0, "r")):
        if 0 <= x + dx < 3 and 0 <= y + dy < 3:
            other = at + dx + 3 * dy
            cells = list(state)
            cells[at], cells[other] = cells[other], cells[at]
            yield name, "".join(cells)


def manhattan(state):
    return sum(abs(i % 3 - (g := int(c) - 1) % 3) + abs(i // 3 - g // 3) for i, c in enumerate(state) if c != "_")


def solvable(state):
    digits = [int(c) for c in state if c != "_"]
    return sum(a > b for i, a in enumerate(digits) for b in digits[i + 1:]) % 2 == 0


def a_star(start):
    buckets, best = {manhattan(start): [(0, start, "")]}, {start: 0}
    while buckets:
        f = min(buckets)
        cost, state, path = buckets[f].pop()
        if not buckets[f]:
            del buckets[f]
        if state == GOAL:
            return path, len(best)
        if best[state] < cost:
            continue
        for name, after in moves(state):
            if cost + 1 < best.get(after, 99):
                best[after] = cost + 1
                buckets.setdefault(cost + 1 + manhattan(after), []).append((cost + 1, after, path + name))


def deepening(start):
    visited = 0

    def search(state, path, bound, last):
        nonlocal visited
        visited += 1
        f = len(path) + manhattan(state)
        if f > bound:
            return f
        if state == GOAL:
            return path
        least = 99
        for name, after in moves(state):
            if name + last not in ("ud", "du", "lr", "rl"):
                found = search(after, path + name, bound, name)
                if isinstance(found, str):
                    return found
                least = min(least, found)
        return least

    bound = manhattan(start)
    while not isinstance(bound, str):
        bound = search(start, "", bound, " ")
    return bound, visited


WORDS = set("cold cord card ward warm word worm form farm firm harm hard wart corm cork dark bark barn born corn lord lard".split())


def neighbours(word):
    for i, c in enumerate(word):
        for letter in "abcdefghijklmnopqrstuvwxyz":
            if letter != c and (other := word[:i] + letter + word[i + 1:]) in WORDS:
                yield other


def ladder(start, goal):
    front, back = {start: [start]}, {goal: [goal]}
    for rounds in count():
        if meeting := front.keys() & back.keys():
            word = min(meeting)
            return front[word] + back[word][-2::-1], rounds
        small = min(front, back, key=len)
        grown = {o: path + [o] for w, path in sorted(small.items()) for o in sorted(neighbours(w)) if o not in small}
        if not grown:
            return None, rounds
        small.update(grown)


for start in ("1234567_8", "123_46758", "_12345678", "867254_31"):
    if not solvable(start):
        print(start, "cannot be solved")
        continue
    path, seen = a_star(start)
    state = start
    for step in path:
        state = dict(moves(state))[step]
    print(start, len(path), state == GOAL, seen < 40000, path if len(path) < 10 else "")
print(deepening("123_46758"), len(deepening("1234567_8")[0]))
print(ladder("cold", "warm"), ladder("dark", "form"), ladder("cold", "zzzz"))
