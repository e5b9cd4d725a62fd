# id: attr-dataclass-text
# class: bypass-limit
# expect: contained
# technique: read a forbidden attribute by text that dataclasses generates: X.__repr__(victim)
# source: own
# verified: no
# policy: forbid_upper.toml
import dataclasses
X = dataclasses.make_dataclass('X', ['up' 'per'], eq=True, order=True)
print(X)
r = X.__repr__('abc')
print(r)
if 'method' in r: print('ESCAPED:attr-dataclass-text ', r)
