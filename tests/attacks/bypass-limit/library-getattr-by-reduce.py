# id: library-getattr-by-reduce
# class: bypass-limit
# expect: contained
# technique: what copies a member of an enum or a method is told with getattr(), the library's own, which asks less
# source: own
# verified: no
import enum
import functools


class M:
    _name_ = "m"

    def m(self):
        pass


got = [enum.pickle_by_enum_name(M(), 2)[0]]
for value in M().m, [].append, str.upper:
    got.append(functools.singledispatch(type(value).__reduce__)(value)[0])
if any(get is not getattr for get in got):
    print("ESCAPED:library-getattr-by-reduce")
