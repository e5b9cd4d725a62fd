# id: slot-name-lies
# class: introspection
# expect: blocked
# technique: a slot has a special name that the policy does not let a program define; its object's hash and == say that it is one which may be
# source: own
# verified: no
# policy: strict
LISTED = "__ini" + "t__"


class Name(str):
    def __hash__(self):
        return hash(LISTED)

    def __eq__(self, other):
        return str.__eq__(LISTED, other)


def made(name):
    class C:
        __slots__ = (name,)

    return C


for word in ("getattr", "getattribute", "setattr", "del", "get", "index", "int", "buffer", "matmul"):
    special = "__%s__" % word
    try:
        made(special)
    except TypeError:
        pass
    else:
        continue  # this policy lets programs define it
    try:
        made(Name(special))
        print("ESCAPED:slot-name-lies", special)
    except TypeError as error:
        print(error)
