# id: bound-method-reduce
# class: introspection
# expect: blocked
# technique: what bound methods and slot wrappers reduce to is searched for modules
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
import json
kind = type(json)
things = [[].append, {}.get, "x".join, json.JSONEncoder().encode, int.from_bytes, (1).__add__, str.upper, object.__init__, dict.fromkeys]
def parts(x, depth=0):
    yield x
    if isinstance(x, tuple) and depth < 4:
        for y in x:
            yield from parts(y, depth + 1)
for thing in things:
    for protocol in (0, 2, 4):
        try:
            reduced = thing.__reduce_ex__(protocol)
        except TypeError:
            continue
        for part in parts(reduced):
            if type(part) is kind or type(part).__name__ in ("code", "frame"):
                print("ESCAPED:bound-method-reduce")
