# Random games of go on a small board: groups, captures, simple ko, area score.
SIZE = 7
POINTS = SIZE * SIZE
NEIGHBOURS = [[p + d for d, ok in ((-SIZE, p >= SIZE), (SIZE, p < POINTS - SIZE), (-1, p % SIZE),
                                   (1, p % SIZE < SIZE - 1)) if ok] for p in range(POINTS)]
EMPTY, BLACK, WHITE = 0, 1, 2


class Board:
    def __init__(self):
        self.stones, self.ko, self.captured = [EMPTY] * POINTS, None, [0, 0, 0]

    def group(self, p):
        colour, stones = self.stones[p], {p}
        free, todo = set(), [p]
        while todo:
            for q in NEIGHBOURS[todo.pop()]:
                other = self.stones[q]
                if other == EMPTY:
                    free.add(q)
                elif other == colour and q not in stones:
                    stones.add(q)
                    todo.append(q)
        return stones, free

    def play(self, p, colour):
        if self.stones[p] != EMPTY or p == self.ko:
            return False
        around = [self.stones[q] for q in NEIGHBOURS[p]]
        if all(c == colour for c in around):
            return False  # an eye, more or less
        self.stones[p] = colour
        taken = []
        for q in NEIGHBOURS[p]:
            if self.stones[q] == 3 - colour:
                stones, free = self.group(q)
                if not free:
                    taken.extend(stones)
                    for s in stones:
                        self.stones[s] = EMPTY
        if not taken and not self.group(p)[1]:
            self.stones[p] = EMPTY
            return False
        self.captured[colour] += len(taken)
        self.ko = taken[0] if len(taken) == 1 else None
        return True

    def score(self):
        total = [0, 0, 0]
        for p, c in enumerate(self.stones):
            if c == EMPTY:
                owners = {self.stones[q] for q in NEIGHBOURS[p]}
                c = owners.pop() if len(owners) == 1 else EMPTY
            total[c] += 1
        return total[BLACK] - total[WHITE]


def playout(state):
    board, colour, passes = Board(), BLACK, 0
    for _ in range(120):
        free = [p for p in range(POINTS) if board.stones[p] == EMPTY]
        moved = False
        while free and not moved:
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            i = (state >> 8) % len(free)
            free[i], free[-1] = free[-1], free[i]
            moved = board.play(free.pop(), colour)
        passes = 0 if moved else passes + 1
        if passes == 2:
            break
        colour = 3 - colour
    return board.score(), sum(board.captured), state


state, wins, captured = 42, 0, 0
for _ in range(110):
    score, taken, state = playout(state)
    wins += score > 0
    captured += taken
print("go_playouts", wins, captured, state)
