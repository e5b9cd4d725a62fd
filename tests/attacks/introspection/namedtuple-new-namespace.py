# id: namedtuple-new-namespace
# class: introspection
# expect: blocked
# technique: the evaluated __new__ of a namedtuple leads to its namespace
# source: own
# verified: yes
import collections
P = collections.namedtuple("P", "x y")
for function in (P.__new__, P._make, P._replace, P._asdict):
    function = getattr(function, "__func__", function)
    if hasattr(function, "__glo" + "bals__") or hasattr(function, "__clo" + "sure__"):
        print("ESCAPED:namedtuple-new-namespace")
