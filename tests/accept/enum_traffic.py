# Enumerations of several kinds driving a state machine.
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


@unique
class Light(Enum):
    RED = ("stop", 30)
    GREEN = ("go", 25)
    AMBER = ("wait", 5)

    def __init__(self, meaning, seconds):
        self.meaning, self.seconds = meaning, seconds

    @property
    def after(self):
        order = list(type(self))
        return order[(order.index(self) + 1) % len(order)]

    @classmethod
    def cycle(cls):
        return sum(light.seconds for light in cls)


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    ALL = READ | WRITE | RUN


class Suit(StrEnum):
    HEARTS = auto()
    SPADES = "♠"


class Mode(IntFlag):
    R = 4
    W = 2
    X = 1


class Planet(Enum):
    EARTH = 5.976e24, 6.37814e6
    MARS = 6.421e23, 3.3972e6

    def __new__(cls, mass, radius):
        self = object.__new__(cls)
        self._value_ = len(cls.__members__) + 1
        self.gravity = 6.67430e-11 * mass / radius ** 2
        return self


def run(seconds):
    light, left = Light.RED, seconds
    while left >= light.seconds:
        left -= light.seconds
        yield light.name
        light = light.after
    yield f"{light.name} for {left} more"


print(*run(75), sep=" > ")
print(Light.cycle(), Light.RED, repr(Light.GREEN), Light["AMBER"].meaning, Light(("go", 25)) is Light.GREEN)
print([m.name for m in Light], Light.RED.value, Light.RED in Light, len(Light), {Light.RED: "hash"}[Light.RED])
print(Level.HIGH > Level.LOW, Level.MID + 1, sorted([Level.HIGH, Level.LOW]), Level(5), f"{Level.LOW:>3}")
rw = Permission.READ | Permission.WRITE
print(rw, Permission.RUN in rw, ~rw, rw & Permission.READ, bool(rw & Permission.RUN), Permission.ALL, list(rw))
print(Suit.HEARTS, Suit.SPADES.upper(), Suit("♠"), Suit.HEARTS == "hearts", "-".join(Suit))
print(Mode.R | Mode.X, Mode(7), Mode.R | 8, [f"{p.name} {p.value} {p.gravity:.2f}" for p in Planet])
for wrong in (lambda: Light("blue"), lambda: Light["BLUE"], lambda: setattr(Light, "RED", 1), lambda: Light.RED < Light.GREEN):
    try:
        wrong()
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
Color = Enum("Color", "CYAN MAGENTA")
print(list(Color), Color.CYAN.value)
match Light.AMBER:
    case Light.RED | Light.GREEN:
        print("no")
    case Light.AMBER as a:
        print("matched", a.name)
