# collections: counters, deques, default dicts, named tuples, chain maps.
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

text = "the quick brown fox jumps over the lazy dog and the dog sleeps " * 30
words = Counter(text.split())
print(words.most_common(4), sum((words & Counter(a=3, the=5)).values()))
groups = defaultdict(set)
for word in words:
    groups[len(word)].add(word)
print(dict(groups))
queue = deque(range(50), maxlen=20)
queue.rotate(7)
queue.extendleft("abc")
print(queue)
Point = namedtuple("Point", "x y z", defaults=[0])
print(Point(1, 2), Point(3, 4)._replace(z=9), sorted([Point(2, 1), Point(1, 5)]))
order = OrderedDict((w, i) for i, w in enumerate(words))
order.move_to_end("the")
print(list(order)[-3:], ChainMap({"a": 1}, {"a": 2, "b": 3})["b"])
