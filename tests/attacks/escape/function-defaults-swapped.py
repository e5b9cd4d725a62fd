# id: function-defaults-swapped
# class: escape
# expect: contained
# technique: a function's defaults are replaced while it is being called
# source: own
# verified: no
def f(a=1, *, b=2):
    return a, b
class Evil(int):
    def __index__(self):
        f.__defaults__ = ()
        f.__kwdefaults__ = None
        del f.__defaults__
        return 3
for _ in range(200):
    try:
        range(Evil())[f(Evil(), b=Evil())[0]]
    except (TypeError, IndexError):
        pass
    f.__defaults__ = (1,) * 1000
    f.__kwdefaults__ = {"b": f}
