# id: special-method-of-made-partialmethod
# class: bypass-limit
# expect: contained
# technique: functools.partialmethod calls __get__ of what a subclass of it makes
# source: own
# verified: no (the policy makes it forbidden)
import functools
class O:
    pass
thing, ran = O(), []
vars(thing)["__get" + "__"] = lambda *args: ran.append(1)
class Made(functools.partialmethod):
    def _make_unbound_method(self):
        return thing
class User:
    method = Made(len)
try:
    User().method
except TypeError:
    pass
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-of-made-partialmethod")
