# id: library-flag-keeps-guests-int
# class: escape
# expect: contained
# technique: enum keeps a guest's int subclass as key and value in the library's own table
# source: own
# verified: no
import string
RF = type(string.Template.flags)
seen = []
class V(int):
    def __hash__(self):
        seen.append('hash'); return int.__hash__(self)
f = RF(V(64 | 8 | 16))
print(type(f.value).__name__, type(RF(88).value).__name__)
n = len(seen)
import json
if len(seen) > n: print('ESCAPED:library-flag-keeps-guests-int', len(seen) - n)
