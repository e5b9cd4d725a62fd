# Backtracking: n queens counts, a knight's tour by Warnsdorff's rule.
def queens(n, row=0, columns=0, left=0, right=0):
    if row == n:
        return 1
    total = 0
    free = ((1 << n) - 1) & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        total += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


def tour(n, start=(0, 0)):
    moves = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
    seen = {start: 1}

    def around(p):
        return [(p[0] + a, p[1] + b) for a, b in moves
                if 0 <= p[0] + a < n and 0 <= p[1] + b < n and (p[0] + a, p[1] + b) not in seen]

    at = start
    while len(seen) < n * n:
        options = around(at)
        if not options:
            return None
        at = min(options, key=lambda p: (len(around(p)), p))
        seen[at] = len(seen) + 1
    return seen


print([queens(n) for n in range(1, 9)])
board = tour(6)
for r in range(6):
    print(" ".join(f"{board[r, c]:2}" for c in range(6)) if board else "no tour")
    if not board:
        break
