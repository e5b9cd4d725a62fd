# Text art: diamonds, spirals, triangles, a cellular automaton, a turtle on a grid.
from itertools import count


def diamond(letter):
    n = ord(letter) - 65
    rows = [f"{' ' * (n - i)}{chr(65 + i)}" + (f"{' ' * (2 * i - 1)}{chr(65 + i)}" if i else "") for i in range(n + 1)]
    return "\n".join(rows + rows[-2::-1])


def spiral(n):
    grid = [[0] * n for _ in range(n)]
    x = y = 0
    dx, dy = 1, 0
    for k in range(n * n):
        grid[y][x] = k
        nx, ny = x + dx, y + dy
        if not (0 <= nx < n and 0 <= ny < n and grid[ny][nx] == 0 and (nx, ny) != (0, 0)):
            dx, dy = -dy, dx
        x, y = x + dx, y + dy
    return grid


def pascal():
    row = [1]
    while True:
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]


def automaton(rule, width, steps):
    cells = [int(i == width // 2) for i in range(width)]
    for _ in range(steps):
        yield "".join(".#"[c] for c in cells)
        cells = [rule >> (cells[i - 1] << 2 | cells[i] << 1 | cells[(i + 1) % width]) & 1 for i in range(width)]


class Turtle:
    def __init__(self):
        self.position, self.heading, self.marks = 0j, 1 + 0j, {}

    def forward(self, n):
        for _ in range(n):
            self.marks[self.position] = "-" if self.heading.imag == 0 else "|"
            self.position += self.heading
        return self

    def left(self):
        self.heading *= -1j
        self.marks[self.position] = "+"
        return self

    def right(self):
        self.heading *= 1j
        self.marks[self.position] = "+"
        return self

    def __str__(self):
        xs = [int(p.real) for p in self.marks]
        ys = [int(p.imag) for p in self.marks]
        return "\n".join("".join(self.marks.get(complex(x, y), " ") for x in range(min(xs), max(xs) + 1)).rstrip()
                         for y in range(min(ys), max(ys) + 1))


def dragon(n):
    turns = ""
    for _ in range(n):
        turns = turns + "R" + turns[::-1].translate(str.maketrans("LR", "RL"))
    return turns


print(diamond("D"))
for row in spiral(5):
    print(*(f"{v:2d}" for v in row))
for n, row in zip(range(7), pascal()):
    print(" ".join(map(str, row)).center(30).rstrip())
print(*automaton(90, 33, 10), sep="\n")
turtle = Turtle()
turtle.forward(2)
for turn in dragon(5):
    (turtle.left if turn == "L" else turtle.right)().forward(2)
print(turtle)
print(next(n for n in count(1) if len(set(str(2**n))) == 10), f"{'=' * 10:^20}|", "ab\tc".expandtabs(4))
