# id: hashlib-update-loop
# class: dos-cpu
# expect: killed
# technique: hash of a huge buffer in a C level map
# source: own
# verified: yes (still running after 4s)
import collections, hashlib, itertools
b = bytes(50000000)
collections.deque(map(hashlib.sha512, itertools.repeat(b)), 0)
