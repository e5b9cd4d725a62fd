# id: operator-attrgetter-path
# class: introspection
# expect: blocked
# technique: operator.attrgetter walks a dotted path that is data
# source: own
# verified: yes
import json
import operator

if operator.attrgetter("JSONEncoder.default.__globals__")(json).get("__builtins__"):
    print("ESCAPED:operator-attrgetter-path")
