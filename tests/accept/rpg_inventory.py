# Items, stacking, a weight limit, crafting, equipment slots; errors as a small hierarchy.
from collections import Counter, OrderedDict, defaultdict


class GameError(Exception):
    template = "something went wrong"

    def __init__(self, **details):
        self.details = details
        super().__init__(self.template.format(**details))


class TooHeavy(GameError):
    template = "{item} weighs {weight}, only {room} left"


class Missing(GameError):
    template = "need {need} of {item}, have {have}"


class Item:
    all = OrderedDict()

    def __new__(cls, name, weight, slot=None, **bonus):
        if name in cls.all:
            return cls.all[name]
        self = super().__new__(cls)
        cls.all[name] = self
        return self

    def __init__(self, name, weight, slot=None, **bonus):
        self.name, self.weight, self.slot, self.bonus = name, weight, slot, bonus

    def __repr__(self):
        return self.name

    def __mul__(self, n):
        return Counter({self: n})

    __rmul__ = __mul__


class Bag:
    def __init__(self, limit):
        self.limit, self.content, self.worn = limit, Counter(), {}

    @property
    def weight(self):
        return sum(item.weight * n for item, n in self.content.items())

    def add(self, items):
        for item, n in items.items():
            if item.weight * n > self.limit - self.weight:
                raise TooHeavy(item=item, weight=item.weight * n, room=self.limit - self.weight)
            self.content[item] += n
        return self

    def take(self, items):
        for item, n in items.items():
            if self.content[item] < n:
                raise Missing(item=item, need=n, have=self.content[item])
        self.content -= items
        return self

    def craft(self, recipe, result):
        before = self.content.copy()
        try:
            self.take(recipe).add(result * 1)
        except GameError:
            self.content = before
            raise
        return result

    def wear(self, item):
        self.take(1 * item)
        if old := self.worn.get(item.slot):
            self.add(old * 1)
        self.worn[item.slot] = item

    def stats(self):
        totals = defaultdict(int)
        for item in self.worn.values():
            for name, value in item.bonus.items():
                totals[name] += value
        return dict(totals)

    def __iadd__(self, items):
        return self.add(items)

    def __contains__(self, item):
        return self.content[item] > 0

    def __str__(self):
        return ", ".join(f"{n} {item}" for item, n in sorted(self.content.items(), key=lambda p: p[0].name)) or "empty"


wood, iron, string = Item("wood", 2), Item("iron", 5), Item("string", 0)
sword, bow, helmet = Item("sword", 8, "hand", attack=5), Item("bow", 3, "hand", attack=3, range=6), Item("helmet", 4, "head", armour=2)
bag = Bag(30)
bag += 3 * wood
bag += iron * 2 + string * 4
print(bag, bag.weight, wood in bag, sword in bag, Item("wood", 2) is wood)
print(bag.craft(2 * iron + 1 * wood, sword), bag)
bag.wear(sword)
print(bag.craft(wood * 2 + string * 3, bow), bag, bag.worn)
bag.wear(bow)
print(bag, bag.stats())
bag += 1 * helmet
bag.wear(helmet)
print(bag.stats(), bag.weight)
for action in (lambda: bag.craft(9 * wood, bow), lambda: bag.add(iron * 5), lambda: bag.wear(iron)):
    try:
        action()
    except GameError as e:
        print(f"{type(e).__name__}: {e} {sorted(e.details)}", issubclass(type(e), GameError))
print(bag, list(Item.all))
