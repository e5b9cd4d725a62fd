# id: special-method-named-tuple-defaults
# class: bypass-limit
# expect: blocked
# technique: namedtuple() walks map(setattr, ...) for its defaults; the method is a finaliser
# source: own
# verified: no (the policy makes it forbidden)
import collections
class C:
    pass
put, ran = setattr, []
defaults = map(put, [C], ["__del" + "__"], [lambda self: ran.append(1)])
collections.namedtuple("X", "a", defaults=defaults)
C()
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-named-tuple-defaults")
