# id: operator-getters-text
# class: escape
# expect: blocked
# technique: attribute names given as text to operator's getters
# source: own
# verified: yes
import json
import operator

for subject in (json.loads, json.JSONDecoder.decode, operator.attrgetter, print, (lambda: 0)):
    for path in ("__globals__", "__code__", "__closure__", "__builtins__", "__self__.__dict__",
                 "__init__.__globals__", "__call__.__self__.__globals__"):
        try:
            found = operator.attrgetter(path)(subject)
        except Exception:
            continue
        if found is not None and not isinstance(found, str):
            print("ESCAPED:operator-getters-text")
for name in ("__subclasses__", "mro_entries", "__reduce_ex__"):
    try:
        found = operator.methodcaller(name)(object)
    except Exception:
        continue
    print("ESCAPED:operator-getters-text")
