# id: nested-map-print
# class: dos-stack
# expect: contained
# technique: the C stack used up by nested iterators, whose innermost one prints
# source: own
# verified: no
def source():
    while True:
        print("deep")
        yield 1


for depth in range(56_000, 66_000, 500):
    it = source()
    for _ in range(depth):
        it = map(abs, it)
    next(it)
