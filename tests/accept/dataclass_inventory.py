"""Stock keeping with data classes: defaults, ordering, frozen keys, replace, asdict."""
import json
from dataclasses import asdict, astuple, dataclass, field, fields, replace
from enum import Enum, auto


class Unit(Enum):
    PIECE = auto()
    KILO = auto()


@dataclass(frozen=True, order=True)
class Sku:
    code: str
    size: int = 0

    def __str__(self):
        return f"{self.code}-{self.size:03d}"


@dataclass
class Item:
    sku: Sku
    name: str
    price_cents: int
    unit: Unit = Unit.PIECE
    tags: list[str] = field(default_factory=list)
    seen: int = field(default=0, init=False, repr=False, compare=False)

    def __post_init__(self):
        if self.price_cents < 0:
            raise ValueError(f"negative price for {self.name}")
        self.seen += 1


@dataclass(kw_only=True, slots=True)
class Move:
    sku: Sku
    amount: int
    why: str = "count"


class Stock:
    def __init__(self, *items):
        self.items = {item.sku: item for item in items}
        self.amounts = dict.fromkeys(self.items, 0)
        self.moves = []

    def move(self, **how):
        move = Move(**how)
        if self.amounts[move.sku] + move.amount < 0:
            raise LookupError(f"only {self.amounts[move.sku]} of {move.sku}")
        self.amounts[move.sku] += move.amount
        self.moves.append(move)

    def value(self):
        return sum(self.items[sku].price_cents * n for sku, n in self.amounts.items())


tea, nuts = Sku("tea", 100), Sku("nuts")
stock = Stock(Item(tea, "Green tea", 450, tags=["drink"]), Item(nuts, "Nuts", 1290, Unit.KILO))
stock.move(sku=tea, amount=10, why="delivery")
stock.move(sku=nuts, amount=3)
for bad in (lambda: stock.move(sku=tea, amount=-11), lambda: Item(tea, "x", -1), lambda: setattr(tea, "code", "y"),
            lambda: Move(tea, 1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(stock.value(), stock.moves)
item = stock.items[tea]
print(item, item == replace(item), replace(item, name="Black tea").name, sorted([tea, nuts, Sku("nuts", 5)]))
print(json.dumps(asdict(item), default=lambda u: u.name), astuple(tea), [f.name for f in fields(item)])
print(str(tea), hash(Sku("tea", 100)) == hash(tea), hasattr(stock.moves[0], "__dict__"), Item.__match_args__)
match item:
    case Item(Sku(code, size), name) if size:
        print(code, size, name)
