# id: copy-of-modules
# class: escape
# expect: blocked
# technique: copies of modules, functions and namespaces that copy makes by hand
# source: own
# verified: yes
import copy
import json
import types

for subject in (json, json.loads, types, vars(json)):
    for action in (copy.copy, copy.deepcopy):
        try:
            got = action(subject)
        except Exception:
            continue
        for name in ("codecs", "__builtins__", "sys", "scanner"):
            if isinstance(got, dict) and name in got or hasattr(got, name):
                print("ESCAPED:copy-of-modules")
