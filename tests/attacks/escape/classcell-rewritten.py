# id: classcell-rewritten
# class: escape
# expect: blocked
# technique: the cell that a metaclass is given rewrites __class__ of a method
# source: own
# verified: yes
class M(type):
    def __new__(mcs, name, bases, namespace):
        cell = namespace.get("__classcell__")
        kept.append(cell)
        return super().__new__(mcs, name, bases, namespace)
kept = []
class C(metaclass=M):
    def f(self):
        return __class__
cell = kept[0]
try:
    cell.cell_contents = int
    if C().f() is int:
        print("ESCAPED:classcell-rewritten")
except AttributeError:
    pass
