# id: special-method-in-enum-call
# class: bypass-limit
# expect: contained
# technique: EnumType.__call__ of an instance calls its __new__, and Flag._missing_ that of what the class names as its members' type
# source: own
# verified: no (the policy makes it forbidden)
import enum
S = "_" + "_%s_" + "_"
class O:
    pass
thing, ran = O(), []
vars(thing).update({S % "new": lambda *args: ran.append(1), "_member_map_": {"a": 1}})
class F(enum.Flag):
    A = 1
    B = 2
F._member_type_ = thing
for attempt in lambda: getattr(enum.EnumType, S % "call")(thing, 3), lambda: F(3):
    try:
        attempt()
    except (TypeError, ValueError, AttributeError):
        pass
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-in-enum-call")
