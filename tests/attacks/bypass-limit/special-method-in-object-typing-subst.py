# id: special-method-in-object-typing-subst
# class: bypass-limit
# expect: blocked
# technique: subscripting a generic alias looks __typing_subst__ up in its arguments
# source: own
# verified: no (the policy makes it forbidden)
import typing
T, ran = typing.TypeVar("T"), []
class C:
    def __call__(self):
        pass
thing = C()
def hook(arg):
    ran.append(1)
    return int
vars(thing).update({"__parameters" + "__": (T,), "__typing_subst" + "__": hook})
for alias in (list, typing.List):
    alias[thing][int]
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-in-object-typing-subst")
