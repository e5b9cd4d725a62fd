# id: is-type-module-eq
# class: escape
# expect: contained
# technique: dataclasses' _is_type() compares the __name__ of what a name in an annotation means with that of the real typing: an object whose __name__ answers anything, and whose == keeps the other side
# source: own
# verified: no
import dataclasses
kept = []
class Name:
    def __eq__(self, o):
        kept.append(o)
        return True
class Mod: pass
t = Mod(); t.__name__ = Name()
class C:
    x: 't._TypingEllipsis' = 1
    y: 't._Final' = 2
    z: 't.ClassVar' = 3
dataclasses.dataclass(C)
print(kept, [(f.name, f.type) for f in dataclasses.fields(C)])
for k in kept:
    if type(k) is not str: print('ESCAPED:is-type-module-eq ', k)
