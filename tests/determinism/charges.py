# Work in C of every kind, whose units must be the same on every isolate.
import itertools
import json
import math
import unicodedata
from collections import OrderedDict, deque

big = (1 << 60000) - 1
print((big * big) % 1000003, (big // 12345) % 97, pow(3, big % 9973, big) % 89)
print(math.gcd(big, (1 << 59999) + 3), math.isqrt(big).bit_length(), math.comb(900, 450) % 83)
print(len(str(big % 10 ** 4000)), int("7" * 3000) % 79, hash(big))

numbers = [(i * 7919) % 10007 for i in range(20000)]
ordered = sorted(numbers)
print(ordered[:5], ordered == sorted(ordered, reverse=True)[::-1], numbers.index(5))
numbers.insert(0, 1)
del numbers[100]
print(sum(numbers), max(numbers), len(numbers * 3), numbers.count(7))

table = dict.fromkeys(numbers)
for key in list(table)[:9000]:
    del table[key]
print(next(iter(table)), len(table | {1: 2}), table == dict(table))
print(len(set(range(5000)) & set(range(2500, 9000))), hash(frozenset(range(3000))))
print(hash((1,) * 5000), OrderedDict(table) == OrderedDict(table))

text = "lorem ipsum " * 5000
print(text.find("m" * 3), text.count("or"), len(text.split()), len(text.replace("ipsum", "x")))
print(len(text.encode()), text.isalpha(), len(text.translate({108: "LL"})), len("-".join(text)))
print(len(unicodedata.normalize("NFC", "e\u0301" * 3000)), len("%200d" % 5), repr(0.1))
print(len(json.dumps(json.loads(json.dumps(numbers)))))

queue = deque(range(10000))
queue.rotate(777)
print(queue[5000], sum(itertools.islice(itertools.cycle(queue), 30000)))

grown = bytearray()
for i in range(3000):
    grown += bytes(range(100))
words = []
for i in range(30000):
    words.append(str(i))
print(len(grown), len("".join(words)), isinstance(1, ((str, (bytes,)), float)))
