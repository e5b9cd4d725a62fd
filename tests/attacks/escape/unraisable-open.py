# id: unraisable-open
# class: escape
# expect: contained
# technique: a failing finaliser makes the interpreter write a traceback with source lines
# source: own
# verified: no
class D:
    def __del__(self):
        raise ValueError("x" * 1000)
for _ in range(100):
    D()
