# id: call-iterator-ends-inside
# class: crash
# expect: blocked
# technique: iter(callable, sentinel) is exhausted by its callable, a bound method of C, or by its sentinel's comparison
# source: own
# verified: yes: faults without patch 0077
class Items:
    def __init__(self):
        self.asked = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.asked += 1
        if self.asked == 1:
            next(reader, None)
            self.junk = [(i, i) for i in range(500)], [bytes([200]) * 30 for _ in range(100)]
            return 1
        raise StopIteration


class Sentinel:
    def __eq__(self, other):
        if not busy:
            busy.append(1)
            next(reader, None)
        return True


for _ in range(50):
    reader = iter(zip(Items(), iter([1, 2]), iter([1, 2])).__next__, None)
    next(reader, None)
    busy = []
    reader = iter(list, Sentinel())
    next(reader, None)
