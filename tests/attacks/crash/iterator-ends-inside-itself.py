# id: iterator-ends-inside-itself
# class: crash
# expect: blocked
# technique: an item of the zip that an object of itertools reads exhausts that object, which lets go of the running zip
# source: own
# verified: yes: faults without patch 0077
import itertools


class Items:
    def __init__(self):
        self.asked = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.asked += 1
        if self.asked > 1:
            raise StopIteration
        next(reader, None)
        self.junk = [(i, i) for i in range(500)], [zip([1], [2]) for _ in range(100)]
        return 1


for kind in (itertools.pairwise, itertools.cycle, itertools.chain, lambda pairs: itertools.islice(pairs, 5),
             lambda pairs: itertools.batched(pairs, 2), lambda pairs: itertools.chain.from_iterable([pairs]),
             lambda pairs: itertools.zip_longest(pairs, [1], [2])):
    for _ in range(20):
        reader = kind(zip(Items(), iter([1, 2, 3]), iter([1, 2, 3])))
        next(reader, None)
