# An order book: price levels, matching, partial fills, cancels; invariants asserted on the way.
from collections import OrderedDict
from itertools import count


class Order:
    ids = count(1)

    def __init__(self, side, price, amount, owner):
        self.id = next(Order.ids)
        self.side, self.price, self.amount, self.owner = side, price, amount, owner

    def __str__(self):
        return f"#{self.id} {self.owner} {self.side} {self.amount}@{self.price}"


class Side:
    def __init__(self, better):
        self.levels, self.better = {}, better

    def add(self, order):
        self.levels.setdefault(order.price, OrderedDict())[order.id] = order

    def remove(self, order):
        level = self.levels[order.price]
        del level[order.id]
        if not level:
            del self.levels[order.price]

    @property
    def best(self):
        return self.better(self.levels, default=None)

    def __iter__(self):
        for price in sorted(self.levels, reverse=self.better is max):
            yield price, sum(o.amount for o in self.levels[price].values())


class Book:
    def __init__(self):
        self.sides = {"buy": Side(max), "sell": Side(min)}
        self.orders, self.trades = {}, []

    def place(self, side, price, amount, owner):
        order = Order(side, price, amount, owner)
        other = self.sides["sell" if side == "buy" else "buy"]
        while order.amount and (best := other.best) is not None:
            if (best > price) if side == "buy" else (best < price):
                break
            resting = next(iter(other.levels[best].values()))
            size = min(order.amount, resting.amount)
            buyer, seller = (owner, resting.owner) if side == "buy" else (resting.owner, owner)
            self.trades.append((buyer, seller, size, best))
            order.amount -= size
            resting.amount -= size
            if not resting.amount:
                other.remove(resting)
                del self.orders[resting.id]
        if order.amount:
            self.orders[order.id] = order
            self.sides[side].add(order)
        self.check()
        return order

    def cancel(self, number):
        order = self.orders.pop(number, None)
        if order is None:
            raise LookupError(f"no order #{number}")
        self.sides[order.side].remove(order)
        self.check()
        return order

    def check(self):
        bid, ask = self.sides["buy"].best, self.sides["sell"].best
        assert bid is None or ask is None or bid < ask, "crossed book"
        assert all(o.amount > 0 for o in self.orders.values())

    def __str__(self):
        rows = [f"          {a:5d} {p}" for p, a in reversed(list(self.sides["sell"]))]
        rows += [f"{a:5d}           {p}" for p, a in self.sides["buy"]]
        return "\n".join(rows) or "(empty)"


book = Book()
for order in [("sell", 105, 10, "ann"), ("sell", 104, 5, "bob"), ("buy", 101, 7, "cid"), ("buy", 103, 2, "dee"), ("sell", 104, 3, "eve")]:
    print(book.place(*order))
print(book)
print(book.place("buy", 104, 6, "fay"), book.trades)
print(book.place("sell", 101, 12, "gus"), book.trades[-2:])
print(book.cancel(1), len(book.orders))
try:
    book.cancel(1)
except LookupError as e:
    print(e)
print(book)
volume = sum(size for *_, size, _ in book.trades)
print(volume, f"vwap {sum(s * p for *_, s, p in book.trades) / volume:.3f}")
cash = {}
for buyer, seller, size, price in book.trades:
    cash[buyer] = cash.get(buyer, 0) - size * price
    cash[seller] = cash.get(seller, 0) + size * price
print(cash, sum(cash.values()) == 0)
