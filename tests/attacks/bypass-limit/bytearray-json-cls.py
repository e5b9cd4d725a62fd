# id: bytearray-json-cls
# class: bypass-limit
# expect: contained
# technique: (--policy noba.toml, plugin without bytearray) json.loads names the type, so what it calls may make one: cls=, a subclass without a constructor of its own; the type is the __objclass__ of a key of pprint's table
# source: own
# verified: no
import json, pprint
t = None
for k in pprint.PrettyPrinter._dispatch:
    c = getattr(k, '__obj' + 'class__', int)
    if c.__name__ == 'bytearray': t = c
kept = []
if t is not None:
    class B(t):
        def decode(self, s):
            kept.append(self)
            return 1
    try: json.loads('1', cls=B)
    except Exception as e: print(repr(e))
if kept: print('ESCAPED:bytearray-json-cls bytearray of a policy that withholds it', kept)
print(t)
