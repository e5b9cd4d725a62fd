# Shallow and deep copies, cycles, own copy hooks, the memo.
import copy


class Node:
    def __init__(self, name, *children):
        self.name, self.children, self.parent = name, list(children), None
        for child in children:
            child.parent = self

    def __repr__(self):
        return f"{self.name}{self.children or ''}"


class Config:
    def __init__(self, **values):
        self.__dict__.update(values)

    def __copy__(self):
        made = type(self)(**self.__dict__)
        made.copied = True
        return made

    def __deepcopy__(self, memo):
        made = type(self)()
        memo[id(self)] = made
        for name, value in vars(self).items():
            setattr(made, name, copy.deepcopy(value, memo))
        made.deep = True
        return made


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b


tree = Node("root", Node("left"), Node("right", Node("leaf")))
twin = copy.deepcopy(tree)
twin.children[1].children.append(Node("new"))
print(tree, twin, twin.children[0].parent is twin, twin is not tree)
flat = copy.copy(tree)
flat.children.append("shared")
print(tree.children is flat.children, tree)
loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again[1] is again, again is not loop, loop)
c = Config(a=[1], me=None)
c.me = c
shallow, deep = copy.copy(c), copy.deepcopy(c)
print(shallow.a is c.a, shallow.copied, deep.a is c.a, deep.a, deep.me is deep, deep.deep)
s = Slotted([1], 2)
t = copy.deepcopy(s)
t.a.append(9)
print(s.a, t.a, t.b, copy.copy(s).a is s.a)
shared = [0]
pair = copy.deepcopy((shared, shared, {"k": shared}))
print(pair[0] is pair[1] is pair[2]["k"], copy.deepcopy((1, "a")) , copy.copy({1, 2}), copy.deepcopy(len) is len)
