# id: nested-filterfalse-drain
# class: dos-stack
# expect: killed
# technique: a million nested filters, dropped and drained
# source: own
# verified: no
it = iter(range(10))
for _ in range(300_000):
    it = filter(None, it)
next(it)
