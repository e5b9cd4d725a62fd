# id: function-globals
# class: introspection
# expect: blocked
# technique: function globals by plain attribute
# source: own
# verified: yes
import json
g = json.dumps.__globals__
if "JSONEncoder" in g and "__builtins__" in g:
    print("ESCAPED:function-globals")
