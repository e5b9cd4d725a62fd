# Edit distance with an alignment, and a small spelling corrector on top of it.
from functools import lru_cache

WORDS = """access accept apple apply applet banana bandana cabana candle handle
handles bundle python pythons typhoon syphon phantom""".split()


def table(a, b):
    rows = [list(range(len(b) + 1))]
    for i, ca in enumerate(a, 1):
        above = rows[-1]
        row = [i]
        for j, cb in enumerate(b, 1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (ca != cb)))
        rows.append(row)
    return rows


def align(a, b):
    rows, i, j = table(a, b), len(a), len(b)
    top, mid, low = [], [], []
    while i or j:
        if i and j and rows[i][j] == rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            i, j = i - 1, j - 1
            step = a[i], "|" if a[i] == b[j] else "*", b[j]
        elif i and rows[i][j] == rows[i - 1][j] + 1:
            i -= 1
            step = a[i], " ", "-"
        else:
            j -= 1
            step = "-", " ", b[j]
        for part, c in zip((top, mid, low), step):
            part.append(c)
    return ["".join(reversed(part)) for part in (top, mid, low)]


@lru_cache(maxsize=None)
def distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return distance(a[1:], b[1:])
    return 1 + min(distance(a[1:], b), distance(a, b[1:]), distance(a[1:], b[1:]))


def suggest(word, limit=2):
    scored = sorted((table(word, w)[-1][-1], w) for w in WORDS)
    best = [w for d, w in scored if d <= limit]
    return best[:3] or ["(nothing close)"]


for pair in [("kitten", "sitting"), ("handle", "candle"), ("intention", "execution"), ("", "abc")]:
    print(*align(*pair), sep="\n")
    print("distance", table(*pair)[-1][-1], distance(*pair))
for typo in "acess aple pythn bananna zzzzzz tyfoon".split():
    print(f"{typo}: {', '.join(suggest(typo))}")
print(distance.cache_info().hits > 0)
