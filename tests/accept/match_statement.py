# Structural pattern matching of every kind.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Color:
    RED, BLUE = "r", "b"


def describe(thing):
    match thing:
        case None | True | False:
            return f"singleton {thing}"
        case 0:
            return "zero"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return "number"
        case Color.RED:
            return "red"
        case str(s) if len(s) > 3:
            return f"long {s}"
        case str():
            return "short"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"one then {rest}"
        case (a, b) | [a, b, _]:
            return f"pair {a} {b}"
        case {"type": "circle", "r": r, **rest}:
            return f"circle {r} {rest}"
        case {"nested": {"deep": [_, second, *_]}}:
            return f"deep {second}"
        case {}:
            return "mapping"
        case Point(0, 0):
            return "origin"
        case Point(x=px, y=0):
            return f"on x at {px}"
        case Point(px, py) as p:
            return f"point {px},{py} {p.x + p.y}"
        case _:
            return f"unknown {type(thing).__name__}"


for thing in (None, True, 0, -4, 2.5, "r", "hello", "abc", [], [9], [1, 2, 3, 4], (7, 8), [5, 6, 7],
              {"type": "circle", "r": 2, "z": 1}, {"nested": {"deep": [1, 2, 3]}}, {}, Point(0, 0),
              Point(4, 0), Point(1, 2), {1}, b"x", [3, 3, 3, 3]):
    print(describe(thing))
