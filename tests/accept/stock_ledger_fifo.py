# Shares bought and sold: lots first in first out, an average-cost rival, and a JSON report.
import json
from collections import deque


class Lots:
    """First in, first out."""
    label = "fifo"

    def __init__(self):
        self.lots = deque()
        self.realised = 0

    def buy(self, count, price):
        self.lots.append([count, price])

    def sell(self, count, price):
        if count > self.held():
            raise ValueError(f"cannot sell {count}, only {self.held()} held")
        while count:
            have, cost = self.lots[0]
            part = min(have, count)
            self.realised += part * (price - cost)
            count -= part
            if part == have:
                self.lots.popleft()
            else:
                self.lots[0][0] -= part

    def split(self, by):
        for lot in self.lots:
            lot[0] *= by
            lot[1] /= by

    def held(self):
        return sum(n for n, _ in self.lots)

    def cost(self):
        return sum(n * p for n, p in self.lots)

    def report(self):
        return {"method": self.label, "held": self.held(), "cost": round(self.cost(), 2), "realised": round(self.realised, 2)}


class LastIn(Lots):
    """Last in, first out, by turning the queue around."""
    label = "lifo"

    def sell(self, count, price):
        self.lots.reverse()
        try:
            super().sell(count, price)
        finally:
            self.lots.reverse()


class Average(Lots):
    label = "average"

    def buy(self, count, price):
        super().buy(count, price)
        total, cost = self.held(), self.cost()
        self.lots = deque([[total, cost / total]])


SCRIPT = """buy 100 10.00
buy 50 12.50
sell 120 13.00
# a split two for one
split 2
buy 40 6.25
sell 500 1
sell 60 7.75
borrow 5
sell many 3"""


def run(book, script):
    for number, line in enumerate(script.splitlines(), 1):
        match line.partition("#")[0].split():
            case []:
                continue
            case ["buy" | "sell" as what, count, price]:
                try:
                    getattr(book, what)(int(count), float(price))
                except ValueError as e:
                    yield f"line {number}: {e}"
            case ["split", by]:
                book.split(int(by))
            case [other, *_]:
                yield f"line {number}: what is {other!r}?"


for kind in (Lots, LastIn, Average):
    book = kind()
    print(*run(book, SCRIPT), sep="\n")
    print(json.dumps(book.report(), sort_keys=True), [[n, round(p, 3)] for n, p in book.lots])
