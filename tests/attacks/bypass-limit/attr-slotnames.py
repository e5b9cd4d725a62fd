# id: attr-slotnames
# class: bypass-limit
# expect: contained
# technique: read a forbidden attribute: object.__getstate__ reads the names that a class's __slotnames__ lists, in C
# source: own
# verified: no
# policy: forbid.toml
class Base:
    def __init__(self): vars(self)['secret'] = 42
class C(Base):
    __slotnames__ = ['sec' 'ret']
st = C().__getstate__()
print(st)
if isinstance(st, tuple) and st[1]: print('ESCAPED:attr-slotnames ', st[1])
