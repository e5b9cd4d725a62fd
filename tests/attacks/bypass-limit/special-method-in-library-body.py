# id: special-method-in-library-body
# class: bypass-limit
# expect: blocked
# technique: setattr, called by a finaliser that is collected while the body of a library module runs
# source: own
# verified: no (the policy makes it forbidden)
import collections, functools
class Victim:
    pass
class Cycle:
    pass
put = setattr
static = staticmethod(lambda: None)
collections.namedtuple("X", map(put, [Cycle], ["__del" + "__"], [static]), rename=True)
later = map(put, [Victim], ["__getattr" + "__"], [lambda self, name: name])
getattr(static, "__init" + "__")(functools.partial(next, later))
def make():
    cycle = Cycle()
    cycle.me = cycle
make()
keep = [[] for _ in range(1000)]
import typing
Victim().anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-in-library-body")
