# id: genexpr-chain
# class: dos-stack
# expect: contained
# technique: generator expressions that read generator expressions
# source: own
# verified: yes (signal 11)
g = iter([1])
for _ in range(300_000):
    g = (x for x in g)
try:
    next(g)
except RecursionError:
    pass
del g
