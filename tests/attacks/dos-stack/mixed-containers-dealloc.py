# id: mixed-containers-dealloc
# class: dos-stack
# expect: contained
# technique: deep chains of unlike containers are dropped at once
# source: own
# verified: no
x = None
for i in range(200_000):
    x = (x,) if i % 4 == 0 else [x] if i % 4 == 1 else {1: x} if i % 4 == 2 else iter((x,))
del x
