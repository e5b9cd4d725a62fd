# id: library-set-named-by-object
# class: escape
# expect: contained
# technique: typing.runtime_checkable() adds to the set that the object it is given names: one of typing's own
# source: own
# verified: no
import typing
S = "_" + "_%s_" + "_"
target = getattr(typing.SupportsInt, S % "protocol_attrs")
class O:
    pass
o = O()
def names():
    vars(o)[S % "non_callable_proto_members"] = target
    yield "evil"
vars(o)[S % "bases"] = (typing.Generic,)
vars(o)[S % "protocol_attrs"] = names()
o._is_protocol = True
try:
    typing.runtime_checkable(o)
except (TypeError, AttributeError):
    pass
if "evil" in target:
    print("ESCAPED:library-set-named-by-object")
