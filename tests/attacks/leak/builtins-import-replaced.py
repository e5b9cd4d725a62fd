# id: builtins-import-replaced
# class: leak
# expect: blocked
# technique: builtins.__import__ replaced: every later import of anyone is intercepted
# source: own
# verified: yes
import builtins
orig = builtins.__import__
seen = []
def hook(name, *a, **k):
    seen.append(name)
    return orig(name, *a, **k)
builtins.__import__ = hook
import json
builtins.__import__ = orig
if "json" in seen:
    print("ESCAPED:builtins-import-replaced")
