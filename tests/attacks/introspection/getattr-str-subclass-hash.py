# id: getattr-str-subclass-hash
# class: introspection
# expect: blocked
# technique: getattr with a str subclass whose hash and text disagree
# source: own
# verified: yes
class Name(str):
    def __hash__(self):
        return hash("__glo" + "bals__")
    def __eq__(self, other):
        return True
def plain():
    pass
for name in (Name("x"), Name("__glo" + "bals__")):
    try:
        if type(getattr(plain, name)) is dict:
            print("ESCAPED:getattr-str-subclass-hash")
    except AttributeError:
        pass
