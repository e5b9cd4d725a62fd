# python: 3.12
# Type parameter syntax: generic classes, functions, aliases, bounds.
class Stack[T]:
    def __init__(self, *items: T):
        self.items: list[T] = list(items)

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def map[U](self, function) -> "Stack[U]":
        return Stack(*(function(i) for i in self.items))

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.items))})"


class Pair[A, B: (int, str) = int]:
    __slots__ = ("a", "b")
    __match_args__ = ("a", "b")

    def __init__(self, a: A, b: B):
        self.a, self.b = a, b


class Named[T](Stack[T]):
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclassed by", cls.__name__)


class Words(Named[str]):
    pass


def first[T](items: list[T], default: T | None = None) -> T | None:
    return items[0] if items else default


def pick[*Ts, **P](*args: *Ts, **kwargs):
    return args[-1], sorted(kwargs)


def largest[K: int | str](a: K, b: K) -> K:
    return a if a > b else b


type Tree[T] = tuple[T, list[Tree[T]]]
type Names = list[str]


def total(tree: Tree[int]) -> int:
    value, children = tree
    return value + sum(map(total, children))


print(Stack(1, 2).push(3).map(str), Words("a", "b"), Stack[int](5), first([]), first(["x"]))
print(pick(1, "b", key=2, other=3), largest("a", "b"), total((1, [(2, []), (3, [(4, [])])])))
print(Tree.__name__, Names, [str(p) for p in Stack.__type_params__], Tree[int])
match Pair(1, "two"):
    case Pair(int(a), str(b)):
        print(a, b)
songs = ["Take me back", "Let it go"]
print(f"Playlist: {", ".join(s.upper() for s in songs)} {"\n".join("ab")!r} {f"{f"{1 + 1}"}"}")
print(f"{
    len(songs)  # a comment in a field
}")
