# Roman numerals both ways, checked over a range; number names.
PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
         (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} has no Roman numeral")
    out = []
    for value, letters in PAIRS:
        count, n = divmod(n, value)
        out.append(letters * count)
    return "".join(out)


def from_roman(text):
    values = dict((b, a) for a, b in PAIRS if len(b) == 1)
    total = 0
    for a, b in zip(text, text[1:] + "I"):
        total += -values[a] if values[a] < values[b] else values[a]
    return total


ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen").split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def name(n):
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    if n < 1000:
        return ONES[n // 100] + " hundred" + (" and " + name(n % 100) if n % 100 else "")
    for size, word in ((10**6, "million"), (10**3, "thousand")):
        if n >= size:
            return name(n // size) + " " + word + (" " + name(n % size) if n % size else "")


print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
for n in (4, 9, 14, 1987, 2024, 3999):
    print(n, to_roman(n), name(n))
print(name(1_000_001), "/", name(512_320))
try:
    to_roman(4000)
except ValueError as e:
    print(e)
