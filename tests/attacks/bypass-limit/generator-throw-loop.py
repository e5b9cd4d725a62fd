# id: generator-throw-loop
# class: bypass-limit
# expect: killed
# technique: generator.throw in a loop: frames are entered at their handlers
# source: own
# verified: no
def swallow():
    while True:
        try:
            yield
        except ValueError:
            pass


g = swallow()
next(g)
error = ValueError()
for _ in iter(int, 1):
    g.throw(error)
