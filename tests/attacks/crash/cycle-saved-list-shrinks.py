# id: cycle-saved-list-shrinks
# class: crash
# expect: blocked
# technique: the list that a cycle repeats is the program's by its state, and shorter than the cycle's place in it
# source: own
# verified: yes: faults without patch 0077
import itertools
import warnings

warnings.simplefilter("ignore")
saved = list(range(1000))
wheel = itertools.cycle([])
wheel.__setstate__((saved, True))
for _ in range(900):
    next(wheel)
del saved[1:]
for _ in range(50):
    if next(wheel) != 0:
        print("ESCAPED:cycle-saved-list-shrinks")
