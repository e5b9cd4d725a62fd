# id: struct-iter-unpack
# class: dos-cpu
# expect: killed
# technique: struct.iter_unpack drained over a large buffer
# source: own
# verified: yes (still running after 4s)
import collections, struct
b = bytes(100000000)
while True:
    collections.deque(struct.iter_unpack("x", b), 0)
