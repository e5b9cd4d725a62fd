# id: unraisable-repr
# class: escape
# expect: contained
# technique: the unraisable message calls repr of a guest object that raises again
# source: own
# verified: no
class D:
    def __repr__(self):
        raise SystemExit("ESCAPED:unraisable-repr")
    def __del__(self):
        raise ValueError(self)
for _ in range(50):
    D()
