# Longest common subsequence, unified diff, applying a patch, and a three-way merge.
from itertools import zip_longest


def lcs(a, b):
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            best[i][j] = best[i + 1][j + 1] + 1 if a[i] == b[j] else max(best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1


def opcodes(a, b):
    i = j = 0
    for x, y in [*lcs(a, b), (len(a), len(b))]:
        yield from (("-", line) for line in a[i:x])
        yield from (("+", line) for line in b[j:y])
        if x < len(a):
            yield " ", a[x]
        i, j = x + 1, y + 1


def patch(lines, ops):
    source = iter(lines)
    for op, line in ops:
        if op == "+":
            yield line
            continue
        if (got := next(source, None)) != line:
            raise ValueError(f"patch does not apply: wanted {line!r}, found {got!r}")
        if op == " ":
            yield line


def blocks(base, other):
    """For every gap of base: (insertion before it, is the line kept)."""
    pairs = dict(lcs(base, other))
    out, j = [], 0
    for i in range(len(base)):
        if i in pairs:
            out.append((other[j:pairs[i]], True))
            j = pairs[i] + 1
        else:
            out.append(([], False))
    return out, other[j:]


def merge(base, left, right):
    (lb, ltail), (rb, rtail) = blocks(base, left), blocks(base, right)
    for line, (lnew, lkeep), (rnew, rkeep) in zip_longest(base, lb, rb):
        if lnew and rnew and lnew != rnew:
            yield from ["<<<<", *lnew, "====", *rnew, ">>>>"]
        else:
            yield from lnew or rnew
        if lkeep and rkeep:
            yield line
    yield from (ltail if ltail == rtail or not rtail else ltail + rtail)


old = "milk eggs flour butter sugar tea".split()
new = "milk bread flour salt butter tea honey".split()
ops = list(opcodes(old, new))
for op, line in ops:
    print(op + line)
print(list(patch(old, ops)) == new, [old[i] for i, _ in lcs(old, new)])
print(list(merge(old, new, "milk eggs rice flour butter sugar tea".split())))
print(list(merge(list("abc"), list("axbc"), list("aybc"))))
try:
    list(patch(new, ops))
except ValueError as e:
    print(e)
for a, b in (("", ""), ("abc", ""), ("", "abc"), ("AGCAT", "GAC"), ("same", "same")):
    print(repr(a), repr(b), "".join(a[i] for i, _ in lcs(a, b)), "".join(o + c for o, c in opcodes(a, b)))
