# id: metaclass-of-library-subclass
# class: bypass-limit
# expect: blocked
# technique: a subclass of a metaclass of the library's, found as the type of a class
# source: own
# verified: no (the policy makes it forbidden)
import abc
import enum
for Meta in (type(abc.ABC), type(enum.Enum)):
    class M(Meta):
        def total(cls):
            return 1
    if M.total(abc.ABC) == 1:
        break
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:metaclass-of-library-subclass")
