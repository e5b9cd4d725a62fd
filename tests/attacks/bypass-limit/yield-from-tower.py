# id: yield-from-tower
# class: bypass-limit
# expect: killed
# technique: a tower of yield from: one send passes a hundred frames
# source: own
# verified: no
def base():
    while True:
        yield


def tower(inner):
    yield from inner


g = base()
for _ in range(100):
    g = tower(g)
for _ in g:
    pass
