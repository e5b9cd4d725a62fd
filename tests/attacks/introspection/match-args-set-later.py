# id: match-args-set-later
# class: introspection
# expect: blocked
# technique: positional class patterns read the attributes that __match_args__ names, set after the class by setattr
# source: own
# verified: yes (prints its line in plain CPython)
class Reader(type):
    def __instancecheck__(cls, other):
        return True
class Any(metaclass=Reader):
    pass
setattr(Any, "__match_" + "args__", ("__glo" + "bals__",))
def f():
    pass
match f:
    case Any(found):
        if "__name__" in found:
            print("ESCAPED:match-args-set-later")
