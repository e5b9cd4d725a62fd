# id: function-setattr-code
# class: escape
# expect: blocked
# technique: assigning __code__ swaps what a library function does
# source: own
# verified: yes
import json
def evil(*a, **k):
    return "hooked"
for target in (json.dumps, json.loads):
    try:
        setattr(target, "__co" + "de__", getattr(evil, "__co" + "de__"))
    except AttributeError:
        pass
if json.dumps(1) == "hooked":
    print("ESCAPED:function-setattr-code")
