# id: metaclass-starred-base
# class: bypass-limit
# expect: blocked
# technique: a metaclass whose base is spelled *[type], which the checker does not see
# source: own
# verified: no (the policy makes it forbidden)
class M(*[type]):
    def mro(cls):
        return [cls, object]
class C(*[M("B", (), {})]):
    pass
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:metaclass-starred-base")
