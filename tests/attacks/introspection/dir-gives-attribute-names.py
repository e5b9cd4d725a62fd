# id: dir-gives-attribute-names
# class: introspection
# expect: blocked
# technique: attribute names come from dir() and are never spelled
# source: own
# verified: yes
import json
for name in dir(json.dumps):
    if name.endswith("bals__") and "codecs" in getattr(json.dumps, name):
        print("ESCAPED:dir-gives-attribute-names")
