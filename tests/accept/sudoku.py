# Sudoku by constraint propagation and search.
PUZZLE = ("530070000600195000098000060800060003400803001"
          "700020006060000280000419005000080079")

DIGITS = "123456789"
CELLS = [(r, c) for r in range(9) for c in range(9)]
PEERS = {(r, c): {(a, b) for a, b in CELLS if (a, b) != (r, c) and
                  (a == r or b == c or (a // 3, b // 3) == (r // 3, c // 3))}
         for r, c in CELLS}


def assign(grid, cell, digit):
    grid[cell] = digit
    for peer in PEERS[cell]:
        if digit in grid[peer]:
            left = grid[peer].replace(digit, "")
            if not left:
                return False
            was, grid[peer] = grid[peer], left
            if len(left) == 1 and len(was) > 1 and not assign(grid, peer, left):
                return False
    return True


def solve(grid):
    open_cells = [c for c in CELLS if len(grid[c]) > 1]
    if not open_cells:
        return grid
    cell = min(open_cells, key=lambda c: (len(grid[c]), c))
    for digit in grid[cell]:
        attempt = dict(grid)
        if assign(attempt, cell, digit) and (found := solve(attempt)):
            return found
    return None


grid = dict.fromkeys(CELLS, DIGITS)
for cell, d in zip(CELLS, PUZZLE):
    if d != "0":
        assign(grid, cell, d)
solution = solve(grid)
for r in range(9):
    print(" ".join(solution[r, c] for c in range(9)))
