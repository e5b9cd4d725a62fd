# Linked lists and trees with the iterator and container protocols.
class Linked:
    class Node:
        __slots__ = ("value", "next")

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, items=()):
        self.head, self.size = None, 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = self.Node(value, self.head)
        self.size += 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Linked(list(self)[index])
        if index < 0:
            index += self.size
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError(index)

    def __contains__(self, value):
        return any(v == value for v in self)

    def __reversed__(self):
        out = Linked()
        for value in self:
            out.push(value)
        return iter(out)

    def __add__(self, other):
        return Linked([*self, *other])

    def __repr__(self):
        return " -> ".join(map(str, self)) or "empty"


class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key):
        def go(node):
            if node is None:
                return [key, None, None]
            side = 1 if key < node[0] else 2
            node[side] = go(node[side])
            return node
        self.root = go(self.root)
        return self

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node[1])
                yield node[0]
                yield from walk(node[2])
        return walk(self.root)

    def depth(self):
        def go(node):
            return 1 + max(go(node[1]), go(node[2])) if node else 0
        return go(self.root)


xs = Linked(range(6))
print(xs, len(xs), xs[2], xs[-1], xs[1:4], 3 in xs, 9 in xs)
print(list(reversed(xs)), xs + "ab", Linked(), bool(Linked()), max(xs))
try:
    xs[10]
except IndexError as e:
    print("IndexError", e)
first, *middle, last = xs
print(first, middle, last)
tree = Tree()
for key in (50, 20, 80, 10, 30, 70, 90, 25, 35):
    tree.insert(key)
print(*tree, tree.depth())
