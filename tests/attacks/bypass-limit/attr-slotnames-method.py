# id: attr-slotnames-method
# class: bypass-limit
# expect: contained
# technique: call a forbidden method of a library class: the bound method comes out of __getstate__ by __slotnames__
# source: own
# verified: no
# policy: forbid_upper.toml
class C(str):
    __slotnames__ = ['up' 'per']
st = C('abc').__getstate__()
f = list(st[1].values())[0]
print('ESCAPED:attr-slotnames-method forbidden str.upper called:', f())
