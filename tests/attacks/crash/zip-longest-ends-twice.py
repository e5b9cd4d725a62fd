# id: zip-longest-ends-twice
# class: crash
# expect: blocked
# technique: an iterator's end is reported twice to zip_longest, which gives its reference back twice
# source: own
# verified: yes: faults without patch 0077
import itertools


class Items:
    asked = 0

    def __iter__(self):
        return self

    def __next__(self):
        Items.asked += 1
        if Items.asked == 1:
            next(reader, None)
        raise StopIteration


for _ in range(50):
    Items.asked = 0
    items = Items()
    reader = itertools.zip_longest(items, itertools.repeat(1), itertools.repeat(2))
    next(reader, None)
    junk = [bytes([i]) * 40 for i in range(50)]
    if type(items) is not Items:
        print("ESCAPED:zip-longest-ends-twice", type(items))
