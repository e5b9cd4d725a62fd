# id: tee-place-beyond-items
# class: crash
# expect: blocked
# technique: the state of a tee has a place behind the items that were read, so that those before it are unwritten
# source: own
# verified: yes: faults without patch 0077
import itertools
import warnings

warnings.simplefilter("ignore")
first = itertools.tee(iter(range(100)))[0]
second = first.__copy__()
block = getattr(second, "__red" + "uce__")()[2][0]
for place in (1, 5, 50, 57):
    try:
        first.__setstate__((block, place))
    except ValueError:
        continue
    next(first)
    print("ESCAPED:tee-place-beyond-items", [type(next(second)) for _ in range(3)])
