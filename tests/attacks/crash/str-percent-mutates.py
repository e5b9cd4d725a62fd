# id: str-percent-mutates
# class: crash
# expect: contained
# technique: formatting hooks change the mapping and the list that are being formatted
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
class Field:
    def __init__(self, act):
        self.act = act

    def __str__(self):
        self.act()
        return "x" * 1000

    __repr__ = __str__

    def __format__(self, spec):
        self.act()
        return "y" * 1000

    def __index__(self):
        self.act()
        return 5


table, row = {}, []
table.update(a=Field(table.clear), b=1)
try:
    "%(a)s %(a)r %(b)d" % table
except KeyError:
    pass
row[:] = [Field(row.clear), 2, 3]
"{0[0]} {0!r:>{1}}".format(row, 3)
"%s %*x %r" % (Field(row.clear), 9, Field(lambda: row.extend(range(999))), [Field(row.clear)])
repr({1: Field(table.clear), 2: [Field(row.clear)]})
