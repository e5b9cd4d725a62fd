# id: tee-block-dies-reading
# class: crash
# expect: blocked
# technique: a tee gets another block by its state while its block reads an item
# source: own
# verified: yes: gets through without patch 0077
import itertools
import warnings

warnings.simplefilter("ignore")


class Items:
    def __iter__(self):
        return self

    def __next__(self):
        reader.__setstate__((getattr(spare, "__red" + "uce__")()[2][0], 0))
        junk.extend(bytes([200]) * 479 for _ in range(50))
        return 1


junk = []
for _ in range(50):
    spare = itertools.tee([1, 2, 3])[0]
    reader = itertools.tee(Items(), 1)[0]
    next(reader)
if any(item.strip(bytes([200])) for item in junk):
    print("ESCAPED:tee-block-dies-reading")
