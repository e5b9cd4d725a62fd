# id: re-callbacks-reenter
# class: crash
# expect: contained
# technique: callbacks that use the pattern, its iterators and its caches while it works
# source: own
# verified: no
import re

p = re.compile(r"(\w)(\d)?|\u0436")
text = "a1b2\u0436c" * 700
depth = 0
def again(m):
    global depth
    depth += 1
    if depth < 40:
        re.purge()
        p.sub(again, text[:50])
        next(p.finditer(text * 2)).expand(r"\1\g<0>")
        p.split(text)
    depth -= 1
    return m[0]
print(p.sub(again, text) == text)
it = p.finditer(text)
class Evil(str):
    def __eq__(self, other):
        re.purge()
        return str.__eq__(self, other)
    __hash__ = str.__hash__
for i in range(600):
    re.compile(Evil("x%d" % (i % 7)))
print(sum(1 for _ in it))
