# A grid of letters searched in eight directions, and a trie.
GRID = """catsx
xodog
drepe
arats
ybird""".split()


def find(word):
    for r in range(5):
        for c in range(5):
            for dr in (-1, 0, 1):
                for dc in (-1, 0, 1):
                    cells = [(r + dr * i, c + dc * i) for i in range(len(word))]
                    if (dr or dc) and all(0 <= a < 5 and 0 <= b < 5 for a, b in cells) and \
                            all(GRID[a][b] == ch for (a, b), ch in zip(cells, word)):
                        return (r, c), (dr, dc)
    return None


class Trie:
    def __init__(self, words):
        self.root = {}
        for word in words:
            node = self.root
            for ch in word:
                node = node.setdefault(ch, {})
            node["$"] = word

    def complete(self, prefix):
        node = self.root
        for ch in prefix:
            if ch not in node:
                return []
            node = node[ch]
        found, stack = [], [node]
        while stack:
            for ch, child in stack.pop().items():
                found.append(child) if ch == "$" else stack.append(child)
        return sorted(found)


for word in ("cat", "dog", "bird", "rat", "star", "god", "fish", "day"):
    print(word, find(word))
trie = Trie("car card care cart cat dog do dot done".split())
print(trie.complete("car"), trie.complete("do"), trie.complete("z"), len(trie.complete("")))
