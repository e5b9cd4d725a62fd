# An order book: matching buys and sells by price and time, partial fills, cancels, and depth.
from collections import deque
from itertools import count


class Book:
    def __init__(self):
        self.sides = {"buy": {}, "sell": {}}
        self.ids = count(1)
        self.trades = []

    def best(self, side):
        prices = [p for p, queue in self.sides[side].items() if queue]
        return (max if side == "buy" else min)(prices, default=None)

    def place(self, side, amount, price=None):
        number, other = next(self.ids), "sell" if side == "buy" else "buy"
        while amount and (top := self.best(other)) is not None:
            if price is not None and (top > price if side == "buy" else top < price):
                break
            queue = self.sides[other][top]
            maker, left = queue[0]
            done = min(left, amount)
            self.trades.append((number, maker, done, top))
            amount -= done
            if done == left:
                queue.popleft()
            else:
                queue[0] = maker, left - done
        if amount and price is not None:
            self.sides[side].setdefault(price, deque()).append((number, amount))
            return f"#{number} rests with {amount} at {price}"
        return f"#{number} done" if not amount else f"#{number} drops {amount}"

    def cancel(self, number):
        for side, levels in self.sides.items():
            for price, queue in levels.items():
                for order in queue:
                    if order[0] == number:
                        queue.remove(order)
                        return f"#{number} cancelled: {side} {order[1]} at {price}"
        raise LookupError(f"no order #{number}")

    def __str__(self):
        rows = []
        for side in ("sell", "buy"):
            for price in sorted(self.sides[side], reverse=True):
                if queue := self.sides[side][price]:
                    rows.append(f"{side:>5} {price:>4} | " + " ".join(f"{n}x#{i}" for i, n in queue))
            rows.append("-" * 24)
        return "\n".join(rows[:-1])


book = Book()
for line in """buy 10 99; buy 5 98; sell 7 101; sell 3 101; sell 8 103; show; buy 9 101; show; sell 20 98
show; cancel 5; cancel 1; buy 4; buy 1; sell 2 100; cancel 9; buy 6 105; show""".replace("\n", ";").split(";"):
    match line.split():
        case ["show"]:
            print(book)
        case ["cancel", number]:
            try:
                print(book.cancel(int(number)))
            except LookupError as e:
                print("error:", e)
        case [side, *numbers]:
            print(line.strip(), "->", book.place(side, *map(int, numbers)))
for taker, maker, amount, price in book.trades:
    print(f"#{taker} took {amount} from #{maker} at {price}")
volume = sum(n for *_, n, _ in book.trades)
print(volume, f"{sum(n * p for *_, n, p in book.trades) / volume:.4f}", book.best("buy"), book.best("sell"))
