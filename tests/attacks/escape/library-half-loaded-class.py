# id: library-half-loaded-class
# class: escape
# expect: contained
# technique: re loads while json does; what asks flags for their value handed a guest the class of the flags before it was frozen
# source: own
# verified: no
import functools, enum
V = vars(enum.Enum)['value']
class C:
    x = functools.cached_property(functools.partial(setattr, V, 'fget'))
    def __call__(self, member):
        t = type(member)
        try:
            t.evil = 'mine'
            t.bit_count = mine
        except TypeError:
            pass
        return member._value_
def mine(self):
    return 'code of the program'
C().x
import json
import string
RF = type(string.Template.flags)
print('ESCAPED:library-half-loaded-class' if hasattr(RF, 'evil') else 'held', RF(64).bit_count())
