# Numbers in words and back again.
ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen""".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ["", " thousand", " million", " billion", " trillion"]


def below_thousand(n):
    words = []
    if n >= 100:
        words.append(f"{ONES[n // 100]} hundred")
        n %= 100
        if n:
            words.append("and")
    if n >= 20:
        words.append(TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else ""))
    elif n or not words:
        words.append(ONES[n])
    return " ".join(words)


def say(n):
    if n < 0:
        return "minus " + say(-n)
    if n == 0:
        return ONES[0]
    groups, i = [], 0
    while n:
        n, part = divmod(n, 1000)
        if part:
            groups.append(below_thousand(part) + SCALES[i])
        i += 1
    return ", ".join(reversed(groups))


def read(text):
    sign = -1 if text.startswith("minus ") else 1
    total = current = 0
    for word in text.removeprefix("minus ").replace("-", " ").replace(",", "").split():
        if word in ONES:
            current += ONES.index(word)
        elif word in TENS:
            current += TENS.index(word) * 10
        elif word == "hundred":
            current *= 100
        elif " " + word in SCALES:
            total += current * 1000 ** SCALES.index(" " + word)
            current = 0
        elif word != "and":
            raise ValueError(f"what is {word!r}?")
    return sign * (total + current)


def ordinal(n):
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


for n in (0, 7, 13, 20, 21, 99, 100, 101, 999, 1000, 1001, 12345, 1_000_000, -40, 987_654_321_012):
    words = say(n)
    assert read(words) == n, (n, words, read(words))
    print(f"{n:>15,} {words}")
print(*map(ordinal, (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)))
letters = sum(len(say(n).replace(" ", "").replace("-", "")) for n in range(1, 1001))
print(letters, max(range(100), key=lambda n: len(say(n))), sorted(range(10), key=say))
try:
    read("twelve dozens")
except ValueError as e:
    print(e)
