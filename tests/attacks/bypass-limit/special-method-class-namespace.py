# id: special-method-class-namespace
# class: bypass-limit
# expect: blocked
# technique: a special method put into the namespace of a class by locals()
# source: own
# verified: no (the policy makes it forbidden)
class C:
    locals()["__getattr" + "__"] = lambda self, name: name
C().anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-class-namespace")
