# id: library-table-filled
# class: escape
# expect: contained
# technique: tables of library classes are filled in place: pprint's dispatch gets a function of the guest's
# source: own
# verified: no
import functools, operator, pprint, random
seen = []
def mine(self, object, stream, *rest):
    seen.append(stream)
table = pprint.PrettyPrinter._dispatch
key = list.__repr__
for change in (lambda: table.__setitem__(key, mine), lambda: table.update({key: mine}),
               lambda: operator.setitem(table, key, mine), lambda: table.clear(),
               lambda: table.pop(key), lambda: dict.__init__(table, {key: mine}),
               lambda: operator.ior(table, {key: mine}), lambda: table.__ior__({key: mine})):
    try:
        change()
    except TypeError:
        pass
pprint.pprint(["x" * 99] * 3)
if seen or key not in table:
    print("ESCAPED:library-table-filled")
