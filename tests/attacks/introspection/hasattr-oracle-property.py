# id: hasattr-oracle-property
# class: introspection
# expect: contained
# technique: hasattr swallows AttributeError only; used to run a property without visible access
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 0)
class K:
    @property
    def p(self):
        raise KeyError("visible")
try:
    hasattr(K(), "p")
except KeyError:
    print("done")
