# A cache with least-recently-used eviction on a doubly linked list.
class Cache:
    class Link:
        __slots__ = ("key", "value", "prev", "next")

    def __init__(self, size):
        self.size, self.table = size, {}
        self.root = self.Link()
        self.root.prev = self.root.next = self.root
        self.hits = self.misses = 0

    def _unlink(self, link):
        link.prev.next, link.next.prev = link.next, link.prev

    def _front(self, link):
        link.prev, link.next = self.root, self.root.next
        self.root.next.prev = link
        self.root.next = link

    def get(self, key, make):
        if key in self.table:
            self.hits += 1
            link = self.table[key]
            self._unlink(link)
        else:
            self.misses += 1
            if len(self.table) >= self.size:
                last = self.root.prev
                self._unlink(last)
                del self.table[last.key]
            link = self.table[key] = self.Link()
            link.key, link.value = key, make(key)
        self._front(link)
        return link.value

    def keys(self):
        link = self.root.next
        while link is not self.root:
            yield link.key
            link = link.next


cache = Cache(4)
state = 1
for _ in range(300):
    state = state * 16807 % 2147483647
    cache.get(state % 7, lambda k: k * k)
print(list(cache.keys()), cache.hits, cache.misses)
print(cache.get(3, str), list(cache.keys())[0])
