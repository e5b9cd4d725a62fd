# Sorting, grouping and reducing with the operator module instead of lambdas.
import operator
from functools import partial, reduce
from itertools import accumulate, groupby, starmap
from operator import attrgetter, itemgetter, methodcaller

ROWS = [("pear", "fruit", 3), ("kale", "leaf", 1), ("fig", "fruit", 9), ("leek", "leaf", 4), ("corn", "seed", 2)]
for kind, group in groupby(sorted(ROWS, key=itemgetter(1)), key=itemgetter(1)):
    group = list(group)
    print(f"{kind:6} {sum(map(itemgetter(2), group)):3d} {[*map(itemgetter(0), group)]}")
print(sorted(ROWS, key=itemgetter(1, 2), reverse=True)[0], max(ROWS, key=itemgetter(2))[0])


class Ship:
    def __init__(self, name, x, y):
        self.name, self.pos = name, complex(x, y)


ships = [Ship("Ada", 3, 4), Ship("Bob", 0, 1), Ship("Cy", -2, 0)]
print([*map(attrgetter("name"), sorted(ships, key=lambda s: abs(s.pos)))], attrgetter("name", "pos.real")(ships[0]))
print([*map(methodcaller("upper"), "abc")], methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(reduce(operator.mul, range(1, 8)), reduce(operator.or_, ({1}, {2}, {1, 3})), list(accumulate([1, 2, 3], operator.mul)))
print(list(starmap(operator.floordiv, [(9, 2), (7, -2)])), list(map(partial(operator.sub, 10), (1, 2))))
TABLE = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "**": operator.pow, "<": operator.lt}


def rpn(text):
    stack = []
    for token in text.split():
        if token in TABLE:
            b, a = stack.pop(), stack.pop()
            stack.append(TABLE[token](a, b))
        else:
            stack.append(float(token))
    return stack


print(rpn("3 4 + 2 * 7 / 2 **"), rpn("1 2 <"))
data = [1, 2, 3]
operator.setitem(data, 0, "x")
operator.delitem(data, slice(1, 2))
print(data, operator.getitem(data, -1), operator.contains(data, "x"), operator.countOf([1, 1, 2], 1), operator.indexOf("abc", "c"))
values = [1]
same = operator.iadd(values, [2])
print(same is values, operator.concat("a", "b"), operator.index(True), operator.truth([]), operator.not_(0), operator.neg(3), operator.inv(5))
print(operator.length_hint(iter(range(7))), operator.is_(None, None), operator.matmul.__name__)
