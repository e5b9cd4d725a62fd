# id: str-compare-equal
# class: dos-cpu
# expect: killed
# technique: equality of two long equal strings that are different objects, in a C level map
# source: own
# verified: yes (still running after 6 s)
import itertools
from collections import deque

a, b = "x" * 8_000_000, "x" * 8_000_001
deque(map(b[1:].__eq__, itertools.repeat(a)), 0)
