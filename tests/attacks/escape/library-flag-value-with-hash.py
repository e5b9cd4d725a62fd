# id: library-flag-value-with-hash
# class: escape
# expect: contained
# technique: the value of a library flag is an int of a guest class, whose hash runs in library code while a module loads
# source: own
# verified: no
import string
RF = type(string.Template.flags)
f = RF(64 | 8 | 16)
seen = []
class V(int):
    def __eq__(self, o):
        seen.append(('eq', type(o).__name__)); return int(self) == int(o) if isinstance(o, int) else False
    def __hash__(self):
        seen.append('hash'); return int.__hash__(self)
    def __repr__(self):
        seen.append('repr'); return 'V'
    def __bool__(self):
        seen.append('bool'); return True
try:
    setattr(f, '_value_', V(88))
except Exception as e:
    print('refused', repr(e))
import json
print(seen[:20], len(seen))
if seen: print('ESCAPED:library-flag-value-with-hash')
