# Every function of random from known seeds: ints, text, bytes, floats; states put back.
import random

for seed in (0, 1, -5, 2 ** 200, "text", b"bytes", bytearray(b"bytes"), 1.5, True):
    random.seed(seed)
    print(repr(seed)[:20], random.random(), random.getrandbits(70))
random.seed("old", version=1)
print(random.random())

r = random.Random(7)
print(r.randrange(10, 100, 7), r.randint(-5, 5), r.choice("abcdef"), r.choices("xyz", [1, 2, 3], k=8))
deck = list(range(12))
r.shuffle(deck)
print(deck, r.sample(range(10 ** 9), 4), r.sample(["a", "b"], 4, counts=[3, 3]))
print(r.uniform(1, 2), r.triangular(0, 10, 3), r.betavariate(2, 3), r.expovariate(1.5), r.gammavariate(2, 1))
print(r.gauss(0, 1), r.normalvariate(5, 2), r.lognormvariate(0, 1), r.vonmisesvariate(1, 4), r.paretovariate(3),
      r.weibullvariate(1, 2), r.binomialvariate(20, 0.3), r.randbytes(9).hex())

state = r.getstate()
before = [r.random() for _ in range(700)]
r.setstate(state)
print(before == [r.random() for _ in range(700)], state[0], len(state[1]), state[2])


class Steps(random.Random):
    """A generator of its own: only random() is given."""

    def seed(self, a=None):
        self.at = a or 0

    def random(self):
        self.at = (self.at + 0.37) % 1
        return self.at


s = Steps(0)
print([s.randrange(10) for _ in range(5)], s.choice("hello"), s.sample(range(20), 3))
for call in (lambda: r.randrange(0), lambda: r.choice([]), lambda: r.sample([1], 2), lambda: r.setstate((9, (), None)),
             lambda: random.seed([]), lambda: r.choices([1], k=1, weights=[0])):
    try:
        call()
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
