# id: library-property-of-enum
# class: escape
# expect: contained
# technique: the getter of enum's property is replaced, by attribute, dict and __init__: library code asks members for their value
# source: own
# verified: no
import enum
seen = []
def mine(self):
    seen.append(type(self))
    return self._value_
p = vars(enum.Enum)["value"]
for change in (lambda: setattr(p, "fget", mine), lambda: vars(p).update(fget=mine),
               lambda: p.__init__(mine), lambda: object.__setattr__(p, "fget", mine),
               lambda: type(p).__dict__["__dict__"].__set__(p, {"fget": mine})):
    try:
        change()
    except (TypeError, AttributeError, LookupError):
        pass
import textwrap, string, calendar, decimal, html.parser
if seen:
    print("ESCAPED:library-property-of-enum", seen[:3])
