# id: bytearray-strict
# class: bypass-limit
# expect: contained
# technique: strict: bytearray's type from the annotations, registries or methods of offered modules; then json.loads(cls=) makes one
# source: own
# verified: no
import json, typing, collections.abc, functools, contextlib, copy, dataclasses
seen, todo, hit = {}, [json, typing, collections.abc, functools, contextlib, copy, dataclasses], []
kept = []
def note(t):
    class B(t):
        def decode(self, s): kept.append(self); return 1
    json.loads('1', cls=B)
n = 0
while todo and n < 20000:
    o = todo.pop(); n += 1
    if id(o) in seen: continue
    seen[id(o)] = o
    if isinstance(o, type) and o.__name__ in ('bytearray', 'memoryview'): hit.append(o)
    if isinstance(o, (str, int, float)): continue
    if isinstance(o, dict): todo += list(o.keys()) + list(o.values()); continue
    if isinstance(o, (tuple, list, set, frozenset)): todo += list(o); continue
    for k in dir(o):
        try: v = getattr(o, k)
        except Exception: continue
        if type(v).__name__ not in ('method-wrapper', 'builtin_function_or_method', 'method'): todo.append(v)
    if isinstance(o, type): todo += list(o.__dict__.values())
print(n, hit)
for t in hit:
    try: note(t)
    except Exception as e: print(repr(e))
if kept: print('ESCAPED:bytearray-strict bytearray under strict', kept)
