# id: result-subclass-hooks
# class: bypass-limit
# expect: contained
# technique: the value of the last expression is made of int, str and float subclasses with endless hooks
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
def spin(*args):
    while True:
        pass


def hostile(base, value):
    names = ("__str__", "__repr__", "__int__", "__index__", "__float__", "__hash__", "__eq__", "__lt__", "__iter__", "__len__", "__format__", "__bool__", "encode")
    made = base.__new__(type("H", (base,), dict.fromkeys(names, spin)), value)
    return made


[hostile(int, 7), hostile(str, "x"), hostile(float, 1.5), {"k": hostile(bytes, b"y")}, hostile(tuple, (1, 2))]
