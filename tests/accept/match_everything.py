# Pattern matching of every kind: literals, captures, sequences, mappings, classes, or, guards, as.
class Node:
    __match_args__ = ("op", "left", "right")

    def __init__(self, op, left=None, right=None):
        self.op, self.left, self.right = op, left, right


class Color:
    RED, GREEN = "red", "green"


def simplify(node):
    match node:
        case Node("+", 0, x) | Node("+", x, 0):
            return simplify(x)
        case Node("*", 0, _) | Node("*", _, 0):
            return 0
        case Node("*", 1, x) | Node("*", x, 1):
            return simplify(x)
        case Node("neg", Node("neg", x)):
            return simplify(x)
        case Node(op, left, right) if right is not None:
            a, b = simplify(left), simplify(right)
            return simplify(Node(op, a, b)) if (a, b) != (left, right) else Node(op, a, b)
        case _:
            return node


def show(n):
    match n:
        case Node(op="neg", left=x):
            return f"-{show(x)}"
        case Node(op, l, r):
            return f"({show(l)} {op} {show(r)})"
        case other:
            return str(other)


def kind(x):
    match x:
        case None | True | False:
            return f"constant {x}"
        case -1 | 0 | 1:
            return "small"
        case int(n) if n > 10**6:
            return f"big int of {n.bit_length()} bits"
        case int() | float():
            return "number"
        case 2j:
            return "imaginary"
        case "" | b"":
            return "empty"
        case str(text) if text == Color.RED:
            return "red by guard"
        case Color.GREEN:
            return "green by value"
        case str():
            return f"text of {len(x)}"
        case []:
            return "empty sequence"
        case [only]:
            return f"one: {kind(only)}"
        case [first, *_, last] if first == last:
            return f"bookends {first}"
        case ["go", ("north" | "south" | "east" | "west") as way, *rest]:
            return f"go {way} {rest}"
        case [[a, b], [c, d]]:
            return f"matrix det {a * d - b * c}"
        case (x, y, *others):
            return f"pair {x},{y} and {len(others)}"
        case {"type": "circle", "r": r, **rest}:
            return f"circle {r} {rest}"
        case {"type": str(t), "size": {"w": w, "h": h}}:
            return f"{t} {w}x{h}"
        case {}:
            return f"mapping {sorted(x)}"
        case set() | frozenset() as s:
            return f"set of {len(s)}"
        case Exception(args=[message, *_]):
            return f"error {message}"
        case type(__name__=name):
            return f"class {name}"
        case object():
            return "thing"


for x in (None, True, 0, 5, 2**30, 1.5, 2j, "", "red", "green", "blue", [], [[1]], [1, 2, 1], ["go", "east", "fast"],
          ["go", "up"], ((1, 2), (3, 4)), (1, 2, 3, 4), {"type": "circle", "r": 2, "c": "k"},
          {"type": "box", "size": {"w": 1, "h": 2}}, {"b": 1, "a": 2}, {1, 2}, ValueError("bad", 1), int, range(0), len):
    print(f"{kind(x)}")
tree = Node("+", Node("*", 1, "a"), Node("*", "b", 0))
print(show(tree), "=>", show(simplify(tree)), show(simplify(Node("neg", Node("neg", "z")))), show(Node("neg", 3)))
match 1, 2:
    case a, b:
        print(a, b)
match = {"case": 1}
match match:
    case {"case": case}:
        print("soft keywords", case)
