# A robot on a table reading commands; unknown and unsafe ones are ignored with a reason.
from collections import namedtuple
from itertools import cycle, islice

Position = namedtuple("Position", "x y facing", defaults=["NORTH"])
ORDER = ["NORTH", "EAST", "SOUTH", "WEST"]
STEP = dict(zip(ORDER, [(0, 1), (1, 0), (0, -1), (-1, 0)]))


class Robot:
    size = 5

    def __init__(self):
        self.at = None
        self.ignored = []

    def execute(self, line):
        match line.replace(",", " ").split():
            case ["PLACE", x, y, *facing] if x.isdigit() and y.isdigit():
                self.goto(Position(int(x), int(y), *facing))
            case [command] if self.at is None:
                self.ignore(line, "not placed")
            case ["MOVE"]:
                dx, dy = STEP[self.at.facing]
                self.goto(self.at._replace(x=self.at.x + dx, y=self.at.y + dy))
            case ["LEFT" | "RIGHT" as turn]:
                order = ORDER if turn == "RIGHT" else ORDER[::-1]
                ring = islice(cycle(order), order.index(self.at.facing) + 1, None)
                self.at = self.at._replace(facing=next(ring))
            case ["REPORT"]:
                return "{0.x},{0.y},{0.facing}".format(self.at)
            case []:
                pass
            case [word, *_]:
                self.ignore(line, f"unknown {word!r}")

    def goto(self, position):
        if 0 <= position.x < self.size and 0 <= position.y < self.size and position.facing in ORDER:
            self.at = position
        else:
            self.ignore(f"{position.x},{position.y}", "would fall off")

    def ignore(self, what, why):
        self.ignored.append(f"{what}: {why}")


def run(script):
    robot = Robot()
    for line in script.strip().splitlines():
        if (said := robot.execute(line)) is not None:
            yield said
    yield from robot.ignored


for script in ("PLACE 0,0,NORTH\nMOVE\nREPORT", "PLACE 0,0\nLEFT\nREPORT\nMOVE\nREPORT", "MOVE\nPLACE 1,2,EAST\nMOVE\nMOVE\nLEFT\nMOVE\nREPORT",
               "PLACE 9,9,SOUTH\n\nREPORT\nPLACE 4 4 EAST\nMOVE\nDANCE now\nRIGHT\nRIGHT\nRIGHT\nREPORT"):
    print(list(run(script)))
p = Position(1, 2)
print(p, p._asdict(), p == (1, 2, "NORTH"), p[:2], Position._fields, Position._make("abc"), hash(p) == hash(tuple(p)))
