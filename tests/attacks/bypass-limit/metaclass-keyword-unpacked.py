# id: metaclass-keyword-unpacked
# class: bypass-limit
# expect: blocked
# technique: a metaclass given by ** in a class statement
# source: own
# verified: no (the policy makes it forbidden)
import abc
class C(**{"metaclass": type(abc.ABC)}):
    pass
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:metaclass-keyword-unpacked")
