# A puzzle on a hexagonal board: pieces tell how many neighbours they have; propagate and search.
from collections import Counter


class Board:
    def __init__(self, side):
        cells = [(q, r) for q in range(-side + 1, side) for r in range(-side + 1, side) if abs(q + r) < side]
        number = {cell: i for i, cell in enumerate(cells)}
        steps = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, -1), (-1, 1))
        self.near = [tuple(number[c] for dq, dr in steps if (c := (q + dq, r + dr)) in number) for q, r in cells]
        self.size = len(cells)


EMPTY = -1


class Search:
    """Every cell is empty or holds a piece whose value is the number of occupied neighbours."""

    def __init__(self, board, pieces):
        self.board, self.left, self.nodes = board, dict(pieces), 0
        self.left[EMPTY] = board.size - sum(pieces.values())
        self.cells = [None] * board.size
        self.order = sorted(range(board.size), key=lambda c: (len(board.near[c]), c))

    def fits(self, cell):
        value = self.cells[cell]
        if value is None or value == EMPTY:
            return True
        occupied = unknown = 0
        for other in self.board.near[cell]:
            v = self.cells[other]
            if v is None:
                unknown += 1
            elif v != EMPTY:
                occupied += 1
        return occupied <= value <= occupied + unknown

    def solve(self, at=0):
        self.nodes += 1
        if at == len(self.order):
            return True
        cell = self.order[at]
        for value in sorted(self.left, reverse=True):
            if self.left[value] == 0:
                continue
            self.cells[cell] = value
            self.left[value] -= 1
            if self.fits(cell) and all(map(self.fits, self.board.near[cell])) and self.solve(at + 1):
                return True
            self.left[value] += 1
        self.cells[cell] = None
        return False


def puzzle(board, state):
    """Pieces that have a solution: made from a random filling."""
    filled = []
    for _ in range(board.size):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        filled.append(state >> 16 & 3 != 0)
    return Counter(sum(filled[o] for o in board.near[c]) for c in range(board.size) if filled[c])


board = Board(3)
nodes = 0
for seed in range(1, 8):
    pieces = puzzle(board, seed * 7919)
    search = Search(board, pieces)
    solved = search.solve()
    assert solved and all(map(search.fits, range(board.size)))
    assert Counter(v for v in search.cells if v != EMPTY) == pieces
    nodes += search.nodes
    print(seed, search.nodes, " ".join("." if v == EMPTY else str(v) for v in search.cells))
print(nodes)
