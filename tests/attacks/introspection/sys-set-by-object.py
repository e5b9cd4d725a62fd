# id: sys-set-by-object
# class: introspection
# expect: blocked
# technique: what sys refuses to be given is set by object's function instead of sys's own, or under a name that lies
# source: own
# verified: no
import sys


class Name(str):
    def __hash__(self):
        return hash("maxsize")

    def __eq__(self, other):
        return str.__eq__("maxsize", other)


set_attribute = getattr(object, "__setattr" + "__")
for name in ("maxsize", Name("stderr"), Name("maxsize")):
    for setter in (setattr, set_attribute, getattr(type(sys), "__setattr" + "__", setattr)):
        try:
            setter(sys, name, 5)
        except (AttributeError, TypeError) as error:
            print(error)
        if sys.maxsize == 5:
            print("ESCAPED:sys-set-by-object")
