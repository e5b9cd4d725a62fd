# id: frameless-bytearray-json-cls
# class: bypass-limit
# expect: contained
# technique: a withheld bytearray: json.loads(cls=...) names bytearray in its code and calls what it was given; the type comes from pprint's dispatch table
# source: own
# verified: no
# policy: nodunder.toml
import json, functools, pprint
keys = [k for k in pprint.PrettyPrinter._dispatch]
ba = [k for k in keys if 'bytearray' in repr(k)]
print(ba)
n = '__objc' 'lass__'
T = getattr(ba[0], n)
print(T)
try: print(T(3))
except TypeError as e: print(e)
L = []
try: json.loads('1', cls=functools.partial(L.extend, map(T, [10])))
except Exception as e: print(type(e), e)
print(L)
if L and type(L[0]) is T: L[0].append(7); print('ESCAPED:frameless-bytearray-json-cls withheld type', L)
