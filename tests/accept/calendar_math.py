# Dates by hand: leap years, weekdays, day numbers, a printed month.
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
DAYS = "Mo Tu We Th Fr Sa Su".split()


def leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def length(y, m):
    return 28 + leap(y) if m == 2 else 30 + (m + m // 8) % 2


def number(y, m, d):
    y -= 1
    days = y * 365 + y // 4 - y // 100 + y // 400
    return days + sum(length(y + 1, k) for k in range(1, m)) + d


def date(n):
    y = n // 366 + 1
    while number(y + 1, 1, 1) <= n:
        y += 1
    m = 1
    n -= number(y, 1, 1)
    while n >= length(y, m):
        n -= length(y, m)
        m += 1
    return y, m, n + 1


def month(y, m):
    first = (number(y, m, 1) - 1) % 7
    print(f"{MONTHS[m - 1]} {y}".center(20).rstrip())
    print(" ".join(DAYS))
    cells = ["  "] * first + [f"{d:2}" for d in range(1, length(y, m) + 1)]
    for i in range(0, len(cells), 7):
        print(" ".join(cells[i:i + 7]))


month(2024, 2)
month(2023, 10)
print(number(2000, 1, 1) - number(1970, 1, 1), date(number(1999, 12, 31) + 1))
print(all(date(number(y, m, d)) == (y, m, d) for y in (1, 1900, 2000, 2023) for m in range(1, 13)
          for d in (1, 15, 28)))
print([y for y in range(1896, 1912) if leap(y)], DAYS[(number(1969, 7, 20) - 1) % 7])
