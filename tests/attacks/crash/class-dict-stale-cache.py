# id: class-dict-stale-cache
# class: crash
# expect: contained
# technique: writing to a class's dict behind its method cache leaves specialised code with a freed object
# source: own
# verified: no
class Held:
    pass


class Holder:
    pass


setattr(Holder, "x", Held())
state = object.__getstate__(Holder)
instance = Holder()


def read():
    return instance.x


for _ in range(5000):
    read()
state["x"] = None
spray = [list(range(3)) for _ in range(2000)]
read()
