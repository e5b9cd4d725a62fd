# id: count-number-given-twice
# class: crash
# expect: contained
# technique: itertools.count gives one number away twice when __add__ calls next() of the same counter
# source: own
# verified: yes: faults without patch 0078
from itertools import count
class F(float):
    def __add__(self, other):
        global depth, got
        if depth == 0:
            depth = 1
            got = next(c)
        return F(2)
for i in range(100):
    depth = 0
    c = count(F(1.5), 1.5)
    a = next(c)
    same = a is got
    del a
    keep = [bytes([65 + i % 20]) * 39 for i in range(100)]
    keep2 = [[i] for i in range(100)]
    t = type(got).__name__
    del got
    keep3 = [bytes([65 + i % 20]) * 39 for i in range(100)]
    if i < 2: print(same, t)
print('done')
