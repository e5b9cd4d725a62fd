# Caches by hand: least recently used on a linked list, least frequently used, time to live with a fake clock.
class Link:
    __slots__ = "prev", "next", "key", "value"


class LRU:
    def __init__(self, size):
        self.size, self.map = size, {}
        self.root = root = Link()
        root.prev = root.next = root
        self.hits = self.misses = 0

    def _unlink(self, link):
        link.prev.next, link.next.prev = link.next, link.prev

    def _to_front(self, link):
        root = self.root
        link.prev, link.next = root, root.next
        root.next.prev = link
        root.next = link

    def __contains__(self, key):
        return key in self.map

    def __getitem__(self, key):
        try:
            link = self.map[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(link)
        self._to_front(link)
        return link.value

    def __setitem__(self, key, value):
        if key in self.map:
            link = self.map[key]
            self._unlink(link)
        else:
            if len(self.map) >= self.size:
                old = self.root.prev
                self._unlink(old)
                del self.map[old.key]
            link = self.map[key] = Link()
            link.key = key
        link.value = value
        self._to_front(link)

    def __iter__(self):
        link = self.root.next
        while link is not self.root:
            yield link.key
            link = link.next

    def __len__(self):
        return len(self.map)


class LFU:
    def __init__(self, size):
        self.size, self.values, self.uses = size, {}, {}

    def get(self, key):
        if key not in self.values:
            return None
        self.uses[key] += 1
        return self.values[key]

    def put(self, key, value):
        if key not in self.values and len(self.values) == self.size:
            victim = min(self.uses, key=self.uses.get)
            del self.values[victim], self.uses[victim]
        self.values[key] = value
        self.uses[key] = self.uses.get(key, 0) + 1


def ttl(seconds, clock):
    def wrap(function):
        store = {}

        def inner(*args):
            now = clock()
            if args in store and now - store[args][0] < seconds:
                return store[args][1]
            value = function(*args)
            store[args] = now, value
            return value

        inner.size = lambda: len(store)
        return inner
    return wrap


lru = LRU(3)
for k in "abcadbe":
    lru[k] = k.upper()
    print(k, list(lru))
print("a" in lru, lru["b"], list(lru), len(lru))
try:
    lru["a"]
except KeyError as e:
    print("miss", e, lru.hits, lru.misses)
lfu = LFU(2)
lfu.put("x", 1), lfu.put("y", 2)
print(lfu.get("x"), lfu.get("x"), lfu.put("z", 3), lfu.get("y"), lfu.values)
now = 0
calls = []


@ttl(10, lambda: now)
def slow(n):
    calls.append((now, n))
    return n * n


for now in (0, 5, 9, 10, 11, 25):
    slow(3)
    slow(now % 2)
print(calls, slow.size())
