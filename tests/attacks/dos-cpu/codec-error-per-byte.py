# id: codec-error-per-byte
# class: dos-cpu
# expect: killed
# technique: every byte is an error, and every error makes an exception and a name
# source: own
import collections
import itertools
s = "\U0001f600" * 100000
collections.deque(map(s.encode, itertools.repeat("ascii"), itertools.repeat("namereplace")), 0)
