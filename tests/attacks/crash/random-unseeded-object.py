# id: random-unseeded-object
# class: crash
# expect: contained
# technique: a generator that was never seeded, or is seeded while it seeds
# source: own
# verified: no
import random
base = random.Random.mro()[1]
raw = base.__new__(base)
print(type(raw.random()), len(raw.getstate()))
class Deep:
    def __hash__(self):
        generator.seed(self.again)
        self.again = None
        return 7
    again = 3
generator = base(1)
generator.seed(Deep())
for state in ((), (1,) * 625, (0,) * 624 + (624,), (0,) * 624 + (625,), (1 << 40,) * 625, (0,) * 624 + (-1,)):
    try:
        generator.setstate(state)
        generator.getrandbits(100)
    except (ValueError, TypeError, OverflowError):
        pass
print("done")
