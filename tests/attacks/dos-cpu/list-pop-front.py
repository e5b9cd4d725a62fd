# id: list-pop-front
# class: dos-cpu
# expect: killed
# technique: popping the front of a long list moves all of it, in a C level map
# source: own
# verified: yes (still running after 6 s)
import itertools
from collections import deque

items = [None] * 4_000_000
deque(map(items.pop, itertools.repeat(0)), 0)
