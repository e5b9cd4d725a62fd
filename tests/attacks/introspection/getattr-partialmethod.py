# id: getattr-partialmethod
# class: introspection
# expect: blocked
# technique: cached_property and partialmethod of getattr read hidden names
# source: own
# verified: yes
import functools
def plain():
    pass
class C:
    reader = functools.partial(getattr, plain)
    hidden = property(lambda self: [n for n in ("__glo" + "bals__", "__clo" + "sure__") if self.reader(n, "no") != "no"])
if C().hidden:
    print("ESCAPED:getattr-partialmethod")
