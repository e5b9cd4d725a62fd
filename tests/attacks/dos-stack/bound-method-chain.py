# id: bound-method-chain
# class: dos-stack
# expect: contained
# technique: a chain of bound methods of bound methods
# source: own
# verified: no
f = len
for _ in range(300_000):
    f = f.__call__
try:
    f([])
except RecursionError:
    pass
