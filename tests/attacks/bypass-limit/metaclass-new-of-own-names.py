# id: metaclass-new-of-own-names
# class: bypass-limit
# expect: blocked
# technique: a class statement's __slots__ call type.__new__ with that statement's own name, bases and namespace
# source: own
# verified: no
import functools

made = []


class Base:
    pass


class Names:
    def __iter__(self):
        return map(made.append, map(self.new, [type], ["C"], [(Base,)], [self.names]))


slots = Names()
slots.new = getattr(type, "_" + "_new_" + "_")
try:

    class C(Base):
        slots.names = locals()
        __slots__ = slots

except TypeError:
    pass
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    if made:
        print("ESCAPED:metaclass-new-of-own-names")
    else:
        raise
