# id: classcell-type
# class: escape
# expect: blocked
# technique: the type of a class cell makes cells
# source: own
# verified: yes
class M(type):
    def __new__(mcs, name, bases, namespace):
        kept.append(type(namespace["__classcell__"]))
        return super().__new__(mcs, name, bases, namespace)
kept = []
class C(metaclass=M):
    def f(self):
        return __class__
try:
    kept[0](1)
    print("ESCAPED:classcell-type")
except TypeError:
    pass
