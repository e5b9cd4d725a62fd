# id: builtins-own-namespace
# class: leak
# expect: blocked
# technique: a guest replaces builtins in its own namespace and library code uses them
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
import json
globals()["__builtins__"] = {"len": lambda x: "hooked"}
globals()["isinstance"] = lambda a, b: True
if json.dumps([1, {"a": (2, 3)}]) != '[1, {"a": [2, 3]}]':
    print("ESCAPED:builtins-own-namespace")
