# A seeded simulation with a generator of our own, histogram and statistics.
import math
from collections import Counter


class Lcg:
    def __init__(self, seed):
        self.state = seed

    def __call__(self, n):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 16) % n


roll = Lcg(2024)
throws = [sum(roll(6) + 1 for _ in range(3)) for _ in range(4000)]
histogram = Counter(throws)
mean = sum(throws) / len(throws)
deviation = math.sqrt(sum((x - mean) ** 2 for x in throws) / len(throws))
for face in range(3, 19):
    print(f"{face:3} {histogram[face]:4} {'*' * (histogram[face] // 12)}")
print(f"mean {mean:.4f} deviation {deviation:.4f} median {sorted(throws)[2000]}")
