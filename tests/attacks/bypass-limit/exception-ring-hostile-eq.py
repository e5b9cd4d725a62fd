# id: exception-ring-hostile-eq
# class: bypass-limit
# expect: contained
# technique: an exception chain closed to a ring with a hostile __eq__
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 1)
class E(Exception):
    def __eq__(self, other):
        while True:
            pass
    def __hash__(self):
        while True:
            pass
a, b = E("a"), E("b")
a.__cause__ = b
b.__cause__ = a
raise a
