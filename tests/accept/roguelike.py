# A turn based dungeon: field of view, monsters that chase, items, a scripted hero.
MAP = """
####################
#....#.....k.......#
#.@..+...###....!..#
#....#...#.####....#
######...+....#..G.#
#......r.#..>.#....#
####################
""".strip().splitlines()

NAMES = {"k": ("kobold", 4, 2), "r": ("rat", 2, 1), "G": ("giant", 9, 4)}


class Actor:
    def __init__(self, glyph, x, y, name, hp, power):
        self.glyph, self.x, self.y, self.name, self.hp, self.power = glyph, x, y, name, hp, power

    pos = property(lambda self: (self.x, self.y))
    alive = property(lambda self: self.hp > 0)

    def distance(self, other):
        return max(abs(self.x - other.x), abs(self.y - other.y))


class Game:
    def __init__(self, lines):
        self.walls, self.items, self.actors, self.log = set(), {}, [], []
        for y, line in enumerate(lines):
            for x, c in enumerate(line):
                match c:
                    case "#":
                        self.walls.add((x, y))
                    case "@":
                        self.hero = Actor("@", x, y, "hero", 12, 3)
                    case "!" | ">":
                        self.items[x, y] = c
                    case _ if c in NAMES:
                        self.actors.append(Actor(c, x, y, *NAMES[c]))
        self.size = len(lines[0]), len(lines)
        self.seen, self.turn, self.won = set(), 0, False

    def blocked(self, x, y):
        return (x, y) in self.walls

    def visible(self, x0, y0, radius=6):
        for tx in range(x0 - radius, x0 + radius + 1):
            for ty in range(y0 - radius, y0 + radius + 1):
                if (tx - x0) ** 2 + (ty - y0) ** 2 > radius * radius:
                    continue
                steps = max(abs(tx - x0), abs(ty - y0))
                for i in range(steps + 1):
                    t = i / steps if steps else 0
                    x, y = x0 + round(t * (tx - x0)), y0 + round(t * (ty - y0))
                    yield x, y
                    if self.blocked(x, y):
                        break

    def attack(self, who, target):
        target.hp -= who.power
        self.log.append(f"{who.name} hits {target.name} for {who.power}" + ("" if target.alive else f", {target.name} dies"))

    def move(self, who, dx, dy):
        x, y = who.x + dx, who.y + dy
        for other in [self.hero, *self.actors]:
            if other.pos == (x, y) and other is not who:
                if self.hero in (who, other):
                    self.attack(who, other)
                return
        if not self.blocked(x, y):
            who.x, who.y = x, y

    def step(self, command):
        self.turn += 1
        dx, dy = {"l": (1, 0), "h": (-1, 0), "j": (0, 1), "k": (0, -1), ".": (0, 0)}[command]
        self.move(self.hero, dx, dy)
        if self.items.get(self.hero.pos) == "!":
            del self.items[self.hero.pos]
            self.hero.hp += 8
            self.log.append("the potion tastes of mint")
        self.won = self.items.get(self.hero.pos) == ">"
        self.actors = [a for a in self.actors if a.alive]
        now = set(self.visible(*self.hero.pos))
        self.seen |= now
        for actor in self.actors:
            if actor.pos in now and self.hero.alive:
                sign = lambda n: (n > 0) - (n < 0)
                gx, gy = self.hero.x - actor.x, self.hero.y - actor.y
                self.move(actor, *((sign(gx), 0) if abs(gx) >= abs(gy) else (0, sign(gy))))

    def draw(self):
        marks = {**self.items, **{a.pos: a.glyph for a in self.actors}, self.hero.pos: "@"}
        for y in range(self.size[1]):
            print("".join(" " if p not in self.seen else marks.get(p, "#" if p in self.walls else ".")
                          for x in range(self.size[0]) for p in [(x, y)]).rstrip())


game = Game(MAP)
for command in "lll" "llll" "jj" "...." "jll" "jll":
    game.step(command)
    if not game.hero.alive or game.won:
        break
game.draw()
print(*game.log, sep="\n")
print(f"turn {game.turn}, hp {game.hero.hp}, {'won' if game.won else 'still inside'}, {len(game.actors)} monsters left")
