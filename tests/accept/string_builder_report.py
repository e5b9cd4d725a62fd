# Tables and charts out of text: alignment, boxes, sparklines, progress bars, columns, tree view.
from string import Formatter, Template, capwords

ROWS = [("name", "role", "since"), ("Ann", "engineer", 2019), ("Bartholomew", "ops", 2021), ("Cy", None, 2020)]


def table(rows, aligns="<^>"):
    cells = [["-" if c is None else str(c) for c in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells)]
    rule = "+".join("-" * (w + 2) for w in widths)
    for i, row in enumerate(cells):
        yield "|".join(f" {c:{a}{w}} " for c, a, w in zip(row, aligns, widths))
        if i == 0:
            yield rule


def sparkline(values, ticks="▁▂▃▄▅▆▇█"):
    low, high = min(values), max(values)
    return "".join(ticks[int((v - low) / (high - low or 1) * (len(ticks) - 1))] for v in values)


def bar(done, total, width=20):
    full, part = divmod(done * width * 8 // total, 8)
    return f"[{'█' * full}{' ▏▎▍▌▋▊▉'[part] if part else ''}".ljust(width + 1) + f"] {done / total:4.0%}"


def tree(name, children, prefix="", last=True, top=True):
    yield name if top else f"{prefix}{'└── ' if last else '├── '}{name}"
    deeper = "" if top else prefix + ("    " if last else "│   ")
    for i, (child, grand) in enumerate(children.items()):
        yield from tree(child, grand, deeper, i == len(children) - 1, False)


def box(text, style="─│┌┐└┘"):
    h, v, tl, tr, bl, br = style
    lines = text.splitlines()
    w = max(map(len, lines))
    return "\n".join([tl + h * (w + 2) + tr, *(f"{v} {line:<{w}} {v}" for line in lines), bl + h * (w + 2) + br])


def columns(words, width):
    n = len(words)
    for rows in range(1, n + 1):
        grid = [words[i:i + rows] for i in range(0, n, rows)]
        sizes = [max(map(len, c)) for c in grid]
        if sum(sizes) + 2 * (len(sizes) - 1) <= width:
            return "\n".join("  ".join(c[r].ljust(s) for c, s in zip(grid, sizes) if r < len(c)).rstrip() for r in range(rows))


def human(n, units=("B", "KiB", "MiB", "GiB")):
    for unit in units:
        if abs(n) < 1024 or unit == units[-1]:
            return f"{n:.1f}".rstrip("0").rstrip(".") + f" {unit}"
        n /= 1024


class Shout(Formatter):
    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)

    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else args[key]


print(*table(ROWS), sep="\n")
print(sparkline([1, 5, 22, 13, 53, 2, 9]), bar(1, 3), bar(20, 20), bar(0, 7))
print(*tree("root", {"src": {"main.c": {}, "util": {"a.c": {}}}, "doc": {}, "LICENSE": {}}), sep="\n")
print(box("hello\nboxed world"))
print(columns("alpha beta gamma delta epsilon zeta eta theta iota kappa".split(), 30))
print([human(n) for n in (0, 1023, 1024, 1536, 10**7, 5 * 2**40)], capwords("the  quick brown"))
print(Shout().format("{0!u} {name} {missing} {1:>5}", "abc", 7, name="n"), Template("$who owes $$${sum} ${x").safe_substitute(who="I", sum=3))
try:
    Template("$a $b").substitute(a=1)
except KeyError as e:
    print("missing", e)
print("one two".partition(" "), "a-b-c".rsplit("-", 1), "x=1;y=2".replace(";", "&", 1), "abc".center(9, "*"), "42".zfill(5), "-7".zfill(4))
print("Hello".swapcase(), "hello world".title(), "aXbXc".split("X", maxsplit=1), "prefix-x".removeprefix("prefix-"), "ab".join(["1", "2", "3"]))
