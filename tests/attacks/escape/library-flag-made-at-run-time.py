# id: library-flag-made-at-run-time
# class: escape
# expect: contained
# technique: a flag of the library that is made at run time is open, and fractions compiles its pattern with what a guest has set in it
# source: own
# verified: no
import string
RF = type(string.Template.flags)
f = RF(64 | 8 | 16)
print(repr(f))
try:
    f._value_ = 0
    print('ESCAPED:library-flag-made-at-run-time', RF(64 | 8 | 16).value)
except Exception as e:
    print('refused', repr(e))
import json
try:
    print(json.loads('"a\\nb"'), json.loads('[1, "x\\n\\"y"]'))
    print(json.loads(' { "a" : 1.5e3 } '))
except Exception as e:
    print('json is another now', repr(e))
