# Mazes carved by depth first search, solved three ways, drawn with box characters.
from collections import deque

N, E, S, W = 1, 2, 4, 8
STEP = {N: (0, -1, S), S: (0, 1, N), E: (1, 0, W), W: (-1, 0, E)}


def random_numbers(seed):
    while True:
        seed ^= (seed << 13) & 0xFFFFFFFF
        seed ^= seed >> 17
        seed ^= (seed << 5) & 0xFFFFFFFF
        yield seed


def carve(width, height, seed):
    rng = random_numbers(seed)
    open_ = [[0] * width for _ in range(height)]
    stack = [(0, 0)]
    seen = {(0, 0)}
    while stack:
        x, y = stack[-1]
        ways = [(d, x + dx, y + dy, back) for d, (dx, dy, back) in STEP.items()
                if 0 <= x + dx < width and 0 <= y + dy < height and (x + dx, y + dy) not in seen]
        if not ways:
            stack.pop()
            continue
        d, nx, ny, back = ways[next(rng) % len(ways)]
        open_[y][x] |= d
        open_[ny][nx] |= back
        seen.add((nx, ny))
        stack.append((nx, ny))
    return open_


def neighbours(maze, x, y):
    for d, (dx, dy, _) in STEP.items():
        if maze[y][x] & d:
            yield x + dx, y + dy


def shortest(maze, start, goal):
    came = {start: None}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        if here == goal:
            path = []
            while here:
                path.append(here)
                here = came[here]
            return path[::-1]
        for other in neighbours(maze, *here):
            if other not in came:
                came[other] = here
                queue.append(other)


def wall_follower(maze, start, goal):
    (x, y), facing, steps = start, S, 0
    right = {N: E, E: S, S: W, W: N}
    left = {v: k for k, v in right.items()}
    while (x, y) != goal:
        facing = right[facing]
        while not maze[y][x] & facing:
            facing = left[facing]
        dx, dy, _ = STEP[facing]
        x, y, steps = x + dx, y + dy, steps + 1
    return steps


def dead_ends(maze):
    return sum(cell in STEP for row in maze for cell in row)


def draw(maze, path=()):
    marks = set(path)
    print("+" + "--+" * len(maze[0]))
    for y, row in enumerate(maze):
        print("|" + "".join(("··" if (x, y) in marks else "  ") + (" " if cell & E else "|") for x, cell in enumerate(row)))
        print("+" + "".join(("  " if cell & S else "--") + "+" for cell in row))


for seed in (2463534242, 99):
    maze = carve(10, 6, seed)
    path = shortest(maze, (0, 0), (9, 5))
    draw(maze, path)
    print(f"path {len(path) - 1}, wall follower {wall_follower(maze, (0, 0), (9, 5))}, dead ends {dead_ends(maze)}")
