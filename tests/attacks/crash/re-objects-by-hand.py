# id: re-objects-by-hand
# class: crash
# expect: contained
# technique: making, copying and changing pattern and match objects by hand
# source: own
# verified: no
import re

p = re.compile("(a)(?P<n>b)?")
m = p.match("a")
for make in (type(p), type(m), type(p.scanner("a")), type(p.finditer("a"))):
    for args in ((), (1,), ("a", 0, [], 0, {}, ())):
        for how in (lambda: make(*args), lambda: object.__new__(make), lambda: make.__new__(make, *args)):
            try:
                print(repr(how()))
            except TypeError:
                pass
    try:
        class Sub(make):
            pass
    except TypeError:
        pass
for target, name in ((p, "pattern"), (p, "groups"), (m, "re"), (m, "string"), (m, "pos")):
    try:
        setattr(target, name, 99)
        print("changed", name)
    except (AttributeError, TypeError):
        pass
try:
    p.groupindex["n"] = 10**9
except TypeError:
    pass
for bad in (-1, 3, 2**62, -2**70, "x", None, 1.5, b"n"):
    for ask in (m.group, m.start, m.span, m.__getitem__):
        try:
            print(ask(bad))
        except (IndexError, TypeError, OverflowError):
            pass
for a in (-2**62, -1, 5, 2**62):
    for b in (-2**62, -1, 0, 2**62):
        p.search("ab", a, b), p.findall("ab", a, b), list(p.finditer("ab", a, b))
print(m.lastindex, m.lastgroup, m.regs)
