# id: class-attr-json
# class: leak
# expect: blocked
# technique: class attribute of a shared Python class patched: output of every tenant changes
# source: own
# verified: yes
# part: b
import json
if "|A|" in json.JSONEncoder().encode([1, 2]):
    print("ESCAPED:class-attr-json")
