# id: special-method-lying-name
# class: bypass-limit
# expect: blocked
# technique: a name in a class that claims to be equal to a special one
# source: own
# verified: no (the policy makes it forbidden)
class Name(str):
    def __hash__(self):
        return hash("__getattr" + "__")
    def __eq__(self, other):
        return other == "__getattr" + "__" or str.__eq__(self, other)
class C:
    locals()[Name("harmless")] = lambda self, name: name
C().anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-lying-name")
