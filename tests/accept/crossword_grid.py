# Crossword grids: numbering the slots, fitting words by backtracking, and printing the clues.
PATTERN = """
....
.##.
.##.
....
""".split()
WORDS = "area taco audit arena dodo oars cocoa ocean odor note rest east oasis stare eases acne atom rose tent toot tart test".split()


class Slot:
    def __init__(self, number, direction, cells):
        self.number, self.direction, self.cells = number, direction, tuple(cells)

    def __repr__(self):
        return f"{self.number}{self.direction}({len(self.cells)})"

    def fits(self, word, grid):
        return len(word) == len(self.cells) and all(grid.get(c, ch) == ch for c, ch in zip(self.cells, word))


def slots(pattern):
    open_cells = {(r, c) for r, row in enumerate(pattern) for c, ch in enumerate(row) if ch == "."}
    number, out = 0, []
    for r, c in sorted(open_cells):
        starts = []
        for direction, (dr, dc) in (("A", (0, 1)), ("D", (1, 0))):
            if (r - dr, c - dc) not in open_cells and (r + dr, c + dc) in open_cells:
                cells, at = [], (r, c)
                while at in open_cells:
                    cells.append(at)
                    at = at[0] + dr, at[1] + dc
                starts.append((direction, cells))
        if starts:
            number += 1
            out += [Slot(number, d, cells) for d, cells in starts]
    return out


def fill(todo, words, grid, placed, stats):
    if not todo:
        yield dict(grid), dict(placed)
        return
    stats["nodes"] += 1
    choices = {slot: [w for w in words if w not in placed.values() and slot.fits(w, grid)] for slot in todo}
    slot = min(todo, key=lambda s: (len(choices[s]), s.number, s.direction))
    rest = [s for s in todo if s is not slot]
    for word in choices[slot]:
        added = [c for c in slot.cells if c not in grid]
        grid.update(zip(slot.cells, word))
        placed[str(slot)] = word
        yield from fill(rest, words, grid, placed, stats)
        del placed[str(slot)]
        for cell in added:
            del grid[cell]


def show(grid, pattern):
    for r, row in enumerate(pattern):
        print(" ".join(grid.get((r, c), "?").upper() if ch == "." else "■" for c, ch in enumerate(row)))


all_slots = slots(PATTERN)
print(all_slots)
numbers = {s.cells[0]: s.number for s in all_slots}
for r, row in enumerate(PATTERN):
    print("".join(f"{numbers.get((r, c), '.'):>3}" if ch == "." else "  #" for c, ch in enumerate(row)))
stats = {"nodes": 0}
solutions = list(fill(all_slots, WORDS, {}, {}, stats))
print(len(solutions), "solutions,", stats["nodes"] > 0)
for grid, placed in solutions[:2]:
    show(grid, PATTERN)
    print(sorted(placed.items()))
small = slots(["..", ".."])
print(small, sorted("".join(p[k] for k in sorted(p)) for _, p in fill(small, ["an", "at", "to", "no", "on", "ox"], {}, {}, stats)))
