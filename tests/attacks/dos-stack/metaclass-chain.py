# id: metaclass-chain
# class: dos-stack
# expect: contained
# technique: metaclass of metaclass chain
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
c = type
for _ in range(2000):
    c = type("M", (c,), {})
c("X", (), {})
