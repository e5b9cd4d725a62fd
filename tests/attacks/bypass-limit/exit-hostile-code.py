# id: exit-hostile-code
# class: bypass-limit
# expect: contained
# technique: exit with a hostile code object
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 1)
class Code:
    def __str__(self):
        raise SystemExit(self)
    __repr__ = __str__
    def __eq__(self, other):
        raise SystemExit(self)
    __hash__ = None
exit(Code())
