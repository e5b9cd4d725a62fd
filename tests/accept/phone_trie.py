# A trie as a mapping: prefixes, deletion, wildcards, phone keypad words, and longest match.
from collections.abc import MutableMapping

KEYS = {c: str(d) for d, letters in enumerate("abc def ghi jkl mno pqrs tuv wxyz".split(), 2) for c in letters}


class Trie(MutableMapping):
    missing = object()

    def __init__(self, *args, **kwargs):
        self.next, self.value, self.size = {}, self.missing, 0
        self.update(*args, **kwargs)

    def _walk(self, key):
        node = self
        for ch in key:
            node = node.next.get(ch)
            if node is None:
                return None
        return node

    def __getitem__(self, key):
        node = self._walk(key)
        if node is None or node.value is self.missing:
            raise KeyError(key)
        return node.value

    def __setitem__(self, key, value):
        self.size += key not in self
        node = self
        for ch in key:
            if ch not in node.next:
                node.next[ch] = Trie()
            node = node.next[ch]
        node.value = value

    def __delitem__(self, key):
        path = [self]
        for ch in key:
            path.append(path[-1].next.get(ch) or self._raise(key))
        if path[-1].value is self.missing:
            self._raise(key)
        path[-1].value = self.missing
        self.size -= 1
        for parent, node, ch in zip(path[-2::-1], path[:0:-1], reversed(key)):
            if not node.next and node.value is self.missing:
                del parent.next[ch]

    def _raise(self, key):
        raise KeyError(key)

    def __bool__(self):
        return True

    def __len__(self):
        return self.size

    def __iter__(self):
        return self.under("")

    def under(self, prefix):
        node = self._walk(prefix)
        if node is not None:
            if node.value is not self.missing:
                yield prefix
            for ch in sorted(node.next):
                yield from self.under(prefix + ch)

    def like(self, pattern, found=""):
        if not pattern:
            if self.value is not self.missing:
                yield found
            return
        for ch in sorted(self.next):
            if pattern[0] in ("?", ch, KEYS.get(ch)):
                yield from self.next[ch].like(pattern[1:], found + ch)

    def longest(self, text):
        return max((text[:i] for i in range(len(text) + 1) if text[:i] in self), key=len, default=None)


t = Trie({w: len(w) for w in "tree trie try tried good home gone hood hoof a an and ant".split()}, zoo="animals")
print(len(t), list(t), list(t.under("tr")), list(t.under("x")))
print(list(t.like("4663")), list(t.like("t?i?")), list(t.like("t73?")), list(t.like("?n?")))
print(t.longest("antler"), t.longest("trieste"), t.longest("b"), t["zoo"], t.get("zo", "none"), "zo" in t)
del t["tried"], t["tree"], t["a"]
print(list(t.under("t")), list(t.under("a")), len(t), t.pop("zoo"), t.setdefault("new", 9), t == {k: v for k, v in t.items()})
for key in ("tre", "tried", "qq"):
    try:
        del t[key]
    except KeyError as e:
        print("KeyError", e)
t.clear()
print(len(t), list(t), t.next)
