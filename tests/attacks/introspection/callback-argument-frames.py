# id: callback-argument-frames
# class: introspection
# expect: blocked
# technique: objects that library code hands to callbacks: hooks of json, keys of sort, factories, copy's memo
# source: own
# verified: no
import collections
import copy
import functools
import json

seen = []
json.loads('{"a": [1, 2.5, NaN]}', object_pairs_hook=seen.append, parse_float=seen.append, parse_constant=seen.append)
json.dumps({1: object}, default=lambda o: seen.append(o) or 1)


class Deep:
    def __deepcopy__(self, memo):
        seen.append(memo)
        return self


copy.deepcopy([Deep()])
functools.singledispatch(seen.append).register(int, seen.append)
collections.ChainMap({}).new_child(seen)
for thing in seen:
    for name in ("__globals__", "gi_frame", "f_back", "__code__", "__closure__"):
        if getattr(thing, name, None) is not None:
            print("ESCAPED:callback-argument-frames")
    if isinstance(thing, dict) and any(type(value).__name__ in ("module", "frame") for value in thing.values()):
        print("ESCAPED:callback-argument-frames")
raise LookupError("nothing was found")
