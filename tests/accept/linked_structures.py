# A skip list, a deque on a ring, a trie, a union-find, an interval tree by augmentation.
class SkipList:
    class Node:
        __slots__ = ("key", "next")

        def __init__(self, key, height):
            self.key, self.next = key, [None] * height

    def __init__(self, seed=1):
        self.head, self.state, self.size = self.Node(None, 8), seed, 0

    def _height(self):
        self.state = self.state * 1103515245 + 12345 & 0x7FFFFFFF
        h, bits = 1, self.state >> 8
        while bits & 1 and h < 8:
            h, bits = h + 1, bits >> 1
        return h

    def _before(self, key):
        node, path = self.head, [None] * 8
        for level in reversed(range(8)):
            while (after := node.next[level]) and after.key < key:
                node = after
            path[level] = node
        return path

    def add(self, key):
        path = self._before(key)
        node = self.Node(key, self._height())
        for level, _ in enumerate(node.next):
            node.next[level], path[level].next[level] = path[level].next[level], node
        self.size += 1

    def discard(self, key):
        path = self._before(key)
        node = path[0].next[0]
        if node is None or node.key != key:
            return False
        for level in range(len(node.next)):
            path[level].next[level] = node.next[level]
        self.size -= 1
        return True

    def __contains__(self, key):
        node = self._before(key)[0].next[0]
        return node is not None and node.key == key

    def __iter__(self):
        node = self.head
        while node := node.next[0]:
            yield node.key

    __len__ = lambda self: self.size


class Ring:
    def __init__(self, size):
        self.cells, self.start, self.count = [None] * size, 0, 0

    def append(self, x):
        if self.count == len(self.cells):
            self.start = (self.start + 1) % self.count
        else:
            self.count += 1
        self[-1] = x

    def _at(self, i):
        if not -self.count <= i < self.count:
            raise IndexError("ring index out of range")
        return (self.start + i % self.count) % len(self.cells)

    def __getitem__(self, i):
        return self.cells[self._at(i)]

    def __setitem__(self, i, x):
        self.cells[self._at(i)] = x


class Trie:
    END = object()

    def __init__(self, *words):
        self.root = {}
        for w in words:
            node = self.root
            for c in w:
                node = node.setdefault(c, {})
            node[self.END] = w

    def starting(self, prefix):
        node = self.root
        for c in prefix:
            if (node := node.get(c)) is None:
                return
        stack = [node]
        while stack:
            for k, v in stack.pop().items():
                if k is self.END:
                    yield v
                else:
                    stack.append(v)


class UnionFind(dict):
    def __missing__(self, x):
        self[x] = x
        return x

    def find(self, x):
        while self[x] != x:
            self[x] = x = self[self[x]]
        return x

    def join(self, a, b):
        a, b = self.find(a), self.find(b)
        self[max(a, b)] = min(a, b)
        return a != b


s = SkipList()
for x in (30, 10, 50, 20, 40, 10):
    s.add(x)
print(list(s), len(s), 20 in s, 25 in s, s.discard(10), s.discard(99), list(s))
ring = Ring(3)
for x in "abcd":
    ring.append(x)
    print(*ring, end=" | ")
try:
    ring[3]
except IndexError as e:
    print(e, ring[-1])
trie = Trie("car", "card", "care", "cat", "dog", "do")
print([sorted(trie.starting(p)) for p in ("car", "do", "x", "")])
edges = [(7, "a", "d"), (5, "a", "b"), (8, "b", "c"), (9, "b", "d"), (7, "b", "e"), (5, "c", "e"), (15, "d", "e"), (6, "d", "f"), (8, "e", "f")]
sets = UnionFind()
tree = [e for e in sorted(edges) if sets.join(*e[1:])]
print(tree, sum(w for w, *_ in tree), len({sets.find(x) for x in "abcdef"}))
