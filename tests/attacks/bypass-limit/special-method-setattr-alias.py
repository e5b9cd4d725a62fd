# id: special-method-setattr-alias
# class: bypass-limit
# expect: blocked
# technique: setattr under another name, with a computed name
# source: own
# verified: no (the policy makes it forbidden)
class C:
    pass
put = setattr
put(C, "__de" + "l__", lambda self: None)
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-setattr-alias")
