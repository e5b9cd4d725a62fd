# id: random-samples-giant
# class: dos-mem
# expect: killed
# technique: samples, choices and random bytes of giant counts
# source: own
# verified: yes
import random

held = []
while True:
    for action in (lambda: random.randbytes(10**6), lambda: random.getrandbits(10**7), lambda: random.choices(range(10), k=10**5),
                   lambda: random.sample(range(10**12), 10**5), lambda: random.randrange(1 << 10**6), lambda: random.getrandbits(1 << 40),
                   lambda: random.choices([1], k=10**12), lambda: random.sample(range(10**18), k=10**6), lambda: random.randbytes(1 << 50)):
        try:
            held.append(action())
        except (MemoryError, OverflowError, ValueError):
            pass
