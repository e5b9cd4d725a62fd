# id: library-enum-table-named
# class: escape
# expect: contained
# technique: Flag._missing_ stores a member in the table that a program's class names, which is re's or a base's, and names the member that a program's object makes, which is the library's
# source: own
# verified: no
import enum, string
S = "_" + "_%s_" + "_"
Flags = type(string.Template.flags)
class F(enum.IntFlag):
    A = 8
    B = 16
    C = 64
class K(enum.Flag):
    A = 1
    B = 2
own, kind = F._value2member_map_, F._member_type_
class Maker:
    pass
maker = Maker()
def attempt(change, value=88, cls=F):
    try:
        change()
        cls(value)
    except (TypeError, ValueError, AttributeError):
        pass
    F._value2member_map_, F._member_type_ = own, kind
def borrow():
    F._value2member_map_ = Flags._value2member_map_
def inherit():
    del F._value2member_map_
def borrow_and_make():
    vars(maker)[S % "new"] = lambda cls, value: F.A
    F._member_type_ = maker
    borrow()
def make_keep():
    vars(maker)[S % "new"] = lambda cls, value: enum.KEEP
    K._member_type_ = maker
    K._value2member_map_ = dict(K._value2member_map_)
name = enum.KEEP.name
for change in borrow, inherit, borrow_and_make:
    attempt(change)
attempt(make_keep, 3, K)
tables = Flags._value2member_map_, enum.IntFlag._value2member_map_, enum.Flag._value2member_map_
if (enum.KEEP.name != name or type(Flags(88)) is not Flags or int(Flags(88)) != 88
        or any(type(value) is F for table in tables for value in table.values())):
    print("ESCAPED:library-enum-table-named")
