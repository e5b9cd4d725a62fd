# id: metaclass-type-in-named-tuple
# class: bypass-limit
# expect: blocked
# technique: namedtuple() may call type() with three arguments, and walks map(type, ...)
# source: own
# verified: no (the policy makes it forbidden)
import collections
made, make = [], type
names = map(made.append, map(make, ["K"], [()], [{"a": 1}]))
collections.namedtuple("X", names, rename=True)
made[0].a
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:metaclass-type-in-named-tuple")
