# A Markov decision process: a grid with slippery moves, solved by value iteration and by policy iteration.
from collections import defaultdict
from itertools import product

MAP = """
..........#....
.##.###...#..+.
.#....#.......#
.#.-..#.##..#..
...####....-#..
.#......##.....
.###.#...#..-#.
......#........
""".split()
MOVES = {"N": (0, -1), "E": (1, 0), "S": (0, 1), "W": (-1, 0)}
SIDES = {"N": "EW", "S": "EW", "E": "NS", "W": "NS"}


class Grid:
    def __init__(self, rows, slip=0.1, living=-0.03, discount=0.97):
        self.cells = {(x, y): c for y, row in enumerate(rows) for x, c in enumerate(row) if c != "#"}
        self.ends = {s: 1.0 if c == "+" else -1.0 for s, c in self.cells.items() if c in "+-"}
        self.states = [s for s in self.cells if s not in self.ends]
        self.living, self.discount = living, discount
        self.outcomes = {(s, m): self.transitions(s, m, slip) for s, m in product(self.states, MOVES)}

    def transitions(self, state, move, slip):
        chances = defaultdict(float)
        for way, p in ((move, 1 - 2 * slip), *((side, slip) for side in SIDES[move])):
            dx, dy = MOVES[way]
            to = state[0] + dx, state[1] + dy
            chances[to if to in self.cells else state] += p
        return tuple(chances.items())

    def worth(self, values, state, move):
        return self.living + self.discount * sum(p * values[to] for to, p in self.outcomes[state, move])

    def value_iteration(self, small=1e-11):
        values = dict.fromkeys(self.cells, 0.0) | self.ends
        rounds, change = 0, 1.0
        while change > small:
            change = 0.0
            rounds += 1
            for s in self.states:
                best = max(self.worth(values, s, m) for m in MOVES)
                change = max(change, abs(best - values[s]))
                values[s] = best
        return rounds, values

    def greedy(self, values):
        return {s: max(MOVES, key=lambda m: self.worth(values, s, m)) for s in self.states}

    def policy_iteration(self, sweeps=20):
        policy = dict.fromkeys(self.states, "N")
        values = dict.fromkeys(self.cells, 0.0) | self.ends
        for rounds in range(1, 1000):
            for _ in range(sweeps):
                for s in self.states:
                    values[s] = self.worth(values, s, policy[s])
            better = self.greedy(values)
            if better == policy:
                return rounds, policy
            policy = better


for discount in (0.9, 0.95, 0.98, 0.99, 0.995, 0.97):
    grid = Grid(MAP, discount=discount)
    rounds, values = grid.value_iteration()
    print(discount, rounds)
policy = grid.greedy(values)
rounds2, policy2 = grid.policy_iteration()
print(rounds, rounds2, sum(policy[s] == policy2[s] for s in policy), len(policy))
for y, row in enumerate(MAP):
    print("".join(policy.get((x, y), c) for x, c in enumerate(row)))
print(f"{sum(values.values()):.4f} {values[0, 0]:.6f}")
