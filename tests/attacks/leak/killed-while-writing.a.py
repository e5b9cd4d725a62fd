# id: killed-while-writing
# class: leak
# expect: killed
# technique: writes everywhere, then is killed in the middle of a copy
# source: own
# verified: no
# part: a
import collections.abc

__builtins__["planted"] = [bytearray(b"a" * 100_000) for _ in range(100)]
collections.ChainMap.planted = collections.abc.Mapping.planted = 1
x = bytearray(10_000_000)
y = bytes(x)
while True:
    x[:] = y
