# A receipt: line items, discounts stacked as decorators of a price rule, a formatted report.
ITEMS = """
tea;2;350
coffee;1;899
bread;3;275
cheese;1;1450
"""


class Line:
    def __init__(self, name, amount, cents):
        self.name, self.amount, self.cents = name, int(amount), int(cents)

    @property
    def total(self):
        return self.amount * self.cents

    def __lt__(self, other):
        return self.total < other.total

    def __format__(self, spec):
        if spec == "long":
            return f"{self.amount:3d} x {self.name:<10.10} {money(self.cents):>8} {money(self.total):>9}"
        return format(self.name, spec)


def money(cents, sign=""):
    text = f"{abs(cents) // 100:,d}.{abs(cents) % 100:02d}"
    return f"-{text}" if cents < 0 else f"{sign}{text}"


def rule(label):
    def decorate(function):
        function.label = label
        RULES.append(function)
        return function
    return decorate


RULES = []


@rule("3 for 2")
def three_for_two(lines):
    return -sum(line.amount // 3 * line.cents for line in lines)


@rule("10% off above 20.00")
def big_basket(lines):
    subtotal = sum(line.total for line in lines)
    return -subtotal // 10 if subtotal > 2000 else 0


@rule("tea time")
def tea_time(lines):
    names = {line.name for line in lines}
    return -100 if {"tea", "bread"} <= names else 0


@rule("member")
def member(lines):
    return 0


def report(lines):
    yield "=" * 34
    yield from (f"{line:long}" for line in lines)
    yield "-" * 34
    total = sum(line.total for line in lines)
    yield f"{'subtotal':24}{money(total):>10}"
    for function in RULES:
        if cents := function(lines):
            total += cents
            yield f"  {function.label:22}{money(cents):>10}"
    tax = round(total * 0.07)
    yield f"{'incl. 7% tax':24}{money(tax, '+'):>10}"
    yield f"{'TOTAL':24}{money(total):>10}"
    yield "=" * 34


lines = [Line(*row.split(";")) for row in ITEMS.split()]
print(*report(sorted(lines, reverse=True)), sep="\n")
print(f"{max(lines):>10}|{min(lines):^9}|", money(-5), money(123456789), [f.__name__ for f in RULES])
payments = [5000, 1000]
change = sum(payments) - sum(line.total for line in lines)
coins = {}
for coin in (2000, 1000, 500, 200, 100, 50, 20, 10, 5, 1):
    n, change = divmod(change, coin)
    if n:
        coins[money(coin)] = n
print(coins)
