# id: library-bound-method
# class: escape
# expect: contained
# technique: a call in typing is specialised for bound Python methods, then given MethodType(set.add, frozen): the instruction that falls back took the object for the one whose method was looked up
# source: own
# verified: no
import enum, string, typing
S = "_" + "_%s_" + "_"
protocol = getattr(typing.SupportsInt, S % "protocol_attrs")
class M:
    def f(self, args):
        return int
    def g(self, value):
        return iter(())
Method = type(M().f)
class G(typing.Generic[typing.TypeVar("T")]):
    pass
def substitute(method):
    alias = G[typing.TypeVar("U")]
    vars(alias)["copy_with"] = method
    try:
        alias[str]
    except TypeError:
        pass
flags = type(string.Template.flags)
before = repr((protocol, flags._member_names_, flags._value2member_map_))
class F(enum.Flag):
    A = 1
    B = 2
def missing(method):
    F._iter_member_ = F._numeric_repr_ = method
    F._value2member_map_ = dict(F._value2member_map_)
    for value in 3, 64, -1:
        try:
            F(value)
        except (TypeError, ValueError):
            pass
for i in range(100):
    substitute(M().f)
    missing(M().g)
for method in set.add, set.clear, list.append, list.pop, dict.pop:
    for target in protocol, flags._member_names_, flags._value2member_map_:
        try:
            bound = Method(method, target)
        except TypeError:
            continue
        for i in range(3):
            substitute(bound)
            missing(bound)
        for i in range(20):
            substitute(M().f)
            missing(M().g)
if repr((protocol, flags._member_names_, flags._value2member_map_)) != before:
    print("ESCAPED:library-bound-method")
