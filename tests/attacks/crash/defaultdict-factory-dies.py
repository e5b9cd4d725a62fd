# id: defaultdict-factory-dies
# class: crash
# expect: blocked
# technique: the factory of a defaultdict, a bound method of C, is replaced while it runs and dies with what it reads
# source: own
# verified: yes: faults without patch 0077
import collections


class Items:
    def __init__(self):
        self.asked = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.asked += 1
        made.default_factory = None
        self.junk = [(i, i) for i in range(500)], [zip([1], [2]) for _ in range(100)]
        return 1


for _ in range(50):
    made = collections.defaultdict(zip(Items(), iter([1, 2]), iter([1, 2])).__next__)
    made[1]
