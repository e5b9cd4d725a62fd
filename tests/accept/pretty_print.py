# Pretty printing of nested data and bounded representations.
import reprlib
from pprint import PrettyPrinter, pformat, pprint

data = {
    "name": "catalogue",
    "entries": [{"id": i, "title": f"Title number {i}", "tags": {"a"} if i % 2 else set()} for i in range(3)],
    "matrix": [list(range(i, i + 6)) for i in range(4)],
    "nested": {"deep": {"deeper": {"deepest": ("t", [None, True, 1.5])}}},
    "text": "a long string of words that has to be broken over several lines because it does not fit",
}
pprint(data, width=60)
pprint(data, depth=2, compact=True, sort_dicts=False)
print(pformat([1, 2, 3]), pformat({"b": 1, "a": 2}), pformat({"b": 1, "a": 2}, sort_dicts=False))
loop = [1, 2]
loop.append(loop)
print("Recursion" in pformat(loop), loop)
PrettyPrinter(indent=4, width=30, underscore_numbers=True).pprint({"big": 1234567, "list": ["x" * 12, "y" * 12]})
short = reprlib.Repr()
short.maxlist, short.maxstring, short.maxdict = 3, 14, 2
print(short.repr(list(range(100))), short.repr("x" * 50), short.repr({i: i for i in range(9)}), reprlib.repr(set(range(20))))


class Tree:
    def __init__(self, *kids):
        self.kids = list(kids)

    @reprlib.recursive_repr("<cycle>")
    def __repr__(self):
        return f"Tree({', '.join(map(repr, self.kids))})"


t = Tree(1, Tree(2))
t.kids.append(t)
print(t)
