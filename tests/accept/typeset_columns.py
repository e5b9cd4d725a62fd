# Typesetting: optimal line breaking, justification, centred tables, number formats, columns of text.
from functools import cache
from itertools import zip_longest

TEXT = """It is a truth universally acknowledged, that a single man in possession of a good fortune, must be
in want of a wife. However little known the feelings or views of such a man may be on his first entering a neighbourhood,
this truth is so well fixed in the minds of the surrounding families.""".split()


def optimal(words, width):
    @cache
    def cost(start):
        if start == len(words):
            return 0, ()
        options = []
        for end in range(start + 1, len(words) + 1):
            length = sum(map(len, words[start:end])) + end - start - 1
            if length > width:
                break
            spare = 0 if end == len(words) else (width - length) ** 2
            below, breaks = cost(end)
            options.append((spare + below, (end, *breaks)))
        if not options:
            raise ValueError(f"{words[start]!r} is wider than {width}")
        return min(options)

    badness, breaks = cost(0)
    return badness, [words[a:b] for a, b in zip((0, *breaks), breaks)]


def justify(words, width):
    if len(words) == 1:
        return words[0]
    gaps, spaces = len(words) - 1, width - sum(map(len, words))
    return "".join(w + " " * (spaces // gaps + (i < spaces % gaps)) for i, w in enumerate(words[:-1])) + words[-1]


def columns(lines, n, width):
    height = -(-len(lines) // n)
    parts = [lines[i:i + height] for i in range(0, len(lines), height)]
    for row in zip_longest(*parts, fillvalue=""):
        yield " | ".join(f"{cell:<{width}}" for cell in row).rstrip()


def table(header, rows, aligns):
    cells = [header, *([format(v, spec) for v, spec in zip(row, aligns.values())] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells)]
    bar = "+".join("-" * (w + 2) for w in widths)
    for i, row in enumerate(cells):
        yield "|".join(f" {c:{side if i else '^'}{w}} " for c, side, w in zip(row, (a[-1] for a in aligns), widths))
        if i == 0:
            yield bar


for width in (28, 40):
    badness, lines = optimal(TEXT, width)
    print(width, badness, len(lines))
    print(*(justify(line, width) for line in lines[:-1]), " ".join(lines[-1]), sep="\n")
try:
    optimal(TEXT, 10)
except ValueError as e:
    print(e)
print(*columns([" ".join(line) for line in optimal(TEXT, 22)[1]], 3, 22), sep="\n")
print(*table(["planet", "km", "share", "ratio"], [("Mercury", 57909227, .0129, 1e-3), ("Earth", 149598262, 1, 12345.678), ("Neptune", 4498396441, -.5, 2**70)],
             {"name <": "", "km >": ",", "share >": "+.1%", "ratio ^": ".4g"}), sep="\n")
print(f"{255:#x} {255:#010b} {-42:08d} {-42: <8d}| {1234567.891:,.2f} {1234567:_} {0.00001234:e} {float('inf'):>6} {3.0:g} {'mid':*^9}")
print("%-8s|%8.3f|%+d|%05d|%x|%r|%%" % ("left", 2 / 3, 7, 42, 255, "q"), "{0[1]}{1.real}{0[0]!r:>5}".format("ab", 5))
