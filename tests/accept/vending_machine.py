# A vending machine: stock, coins, change by backtracking, and its own exceptions.
from collections import OrderedDict


class VendingError(Exception):
    """Anything that stops a sale."""


class SoldOut(VendingError):
    def __str__(self):
        return f"{self.args[0]} is sold out"


class NotEnough(VendingError):
    def __init__(self, missing):
        super().__init__(missing)
        self.missing = missing

    def __str__(self):
        return f"insert {self.missing / 100:.2f} more"


class Machine:
    def __init__(self, stock, coins):
        self.stock = OrderedDict(stock)
        self.coins = dict(coins)
        self.inserted = []

    def insert(self, *coins):
        for coin in coins:
            if coin not in self.coins:
                raise VendingError(f"no slot for a coin of {coin}")
            self.inserted.append(coin)
        return self

    def change(self, amount, kinds=None):
        kinds = sorted(self.coins, reverse=True) if kinds is None else kinds
        if amount == 0:
            return []
        if not kinds:
            return None
        first, *rest = kinds
        for count in range(min(self.coins[first], amount // first), -1, -1):
            tail = self.change(amount - first * count, rest)
            if tail is not None:
                return [first] * count + tail
        return None

    def buy(self, name):
        price, left = self.stock[name]
        if not left:
            raise SoldOut(name)
        paid = sum(self.inserted)
        if paid < price:
            raise NotEnough(price - paid)
        for coin in self.inserted:
            self.coins[coin] += 1
        back = self.change(paid - price)
        if back is None:
            for coin in self.inserted:
                self.coins[coin] -= 1
            raise VendingError("exact money only")
        for coin in back:
            self.coins[coin] -= 1
        self.stock[name] = price, left - 1
        self.inserted.clear()
        return name, back


m = Machine([("tea", (120, 2)), ("soup", (180, 1)), ("gum", (55, 3))], {5: 1, 10: 0, 20: 6, 50: 1, 100: 0})
for coins, want in (((100, 50), "tea"), ((100,), "soup"), ((100,), "soup"), ((), "soup"), ((7,), "gum"),
                    ((20, 20, 20), "gum"), ((50, 50), "gum"), ((20, 20, 20), "gum"), ((), "bread")):
    try:
        print(coins, want, "->", *m.insert(*coins).buy(want))
    except VendingError as e:
        print(coins, want, "->", repr(e), "| in the slot:", sum(m.inserted))
    except KeyError as e:
        print("no such product", e)
print(m.coins, list(m.stock.items()))
