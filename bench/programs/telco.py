# Telephone bills in integers: rates, two taxes, rounding to even, totals and a report.
def calls(n, state=99):
    for _ in range(n):
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        yield (state >> 40) % 20000, state >> 63


def round_even(value, unit):
    """value / unit to the nearest integer, halves to the even one."""
    whole, rest = divmod(value, unit)
    if 2 * rest > unit or 2 * rest == unit and whole & 1:
        whole += 1
    return whole


BASE, DISTANCE = 13, 894  # in 1/10000 of a unit per second: local and long distance
BASE_TAX, DISTANCE_TAX = 675, 341  # in 1/10000


def money(cents):
    return f"{cents // 100:,d}.{cents % 100:02d}"


def bill(n):
    total = base_tax = distance_tax = 0
    histogram = {}
    lines = []
    for seconds, far in calls(n):
        price = round_even(seconds * (DISTANCE if far else BASE), 100)
        tax = price * BASE_TAX // 10000
        base_tax += tax
        amount = price + tax
        if far:
            extra = price * DISTANCE_TAX // 10000
            distance_tax += extra
            amount += extra
        total += amount
        histogram[len(str(amount))] = histogram.get(len(str(amount)), 0) + 1
        lines.append(f"{'far' if far else 'near':4} {seconds:6d} {money(amount):>12}")
    return total, base_tax, distance_tax, histogram, lines


total, base_tax, distance_tax, histogram, lines = bill(120000)
print(money(total), money(base_tax), money(distance_tax))
print(sorted(histogram.items()), lines[0], lines[-1], sum(map(len, lines)))
