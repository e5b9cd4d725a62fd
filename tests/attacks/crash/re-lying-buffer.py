# id: re-lying-buffer
# class: crash
# expect: contained
# technique: an object whose buffer is another one each time
# source: own
# verified: no
import re

class Liar:
    def __init__(self):
        self.n = 0
    def __buffer__(self, flags):
        self.n += 1
        return memoryview(b"ab" * (1000 if self.n == 1 else 1))
    def __release_buffer__(self, view):
        re.search("x", "y")
liar = Liar()
m = re.compile(rb"b{1}$|(ab)*").search(liar)
print(m.span(), m.group(), m.groups(), len(m.expand(rb"\1\g<0>")))
class Recursive:
    def __buffer__(self, flags):
        return memoryview(p.sub(b"", b"aaa"))
p = re.compile(rb"a")
print(p.findall(Recursive()))
