# id: special-method-named-tuple-setattr
# class: bypass-limit
# expect: blocked
# technique: namedtuple() walks map(setattr, ...), and what it sets would be its own
# source: own
# verified: no (the policy makes it forbidden)
import collections
class C:
    pass
put = setattr
names = map(put, [C], ["__getattr" + "__"], [lambda self, name: name])
collections.namedtuple("X", names, rename=True)
C().anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-named-tuple-setattr")
