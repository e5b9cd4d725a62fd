# id: ordereddict-iterator-ends-inside
# class: crash
# expect: blocked
# technique: a key's comparison exhausts the iterator of an OrderedDict that nobody else holds
# source: own
# verified: yes: gets through without patch 0077
import collections


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        if busy:
            busy.clear()
            for _ in reader:
                pass
            junk.append([collections.OrderedDict({i: i}) for i in range(50)])
        return self is other


for _ in range(50):
    for view in (collections.OrderedDict.values, collections.OrderedDict.items):
        busy, junk = [], []
        made = collections.OrderedDict((Key(i), i) for i in range(3))
        reader = iter(view(made))
        del made
        next(reader)
        busy.append(1)
        try:
            next(reader, None)
        except KeyError:
            print("ESCAPED:ordereddict-iterator-ends-inside")
