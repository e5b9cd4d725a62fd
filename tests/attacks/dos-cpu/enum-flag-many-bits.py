# id: enum-flag-many-bits
# class: dos-cpu
# expect: killed
# technique: flags of ten thousand bits are named, inverted and iterated
# source: own
# verified: yes
import enum


class Flags(enum.Flag, boundary=enum.KEEP):
    A = 1


n = 0
while True:
    n = n % 4000 + 1
    value = Flags((1 << n + 8000) | (1 << n // 2))
    abs(value.value)
    ~value
    list(value)
    value | Flags(1 << (n + 8001))
