# id: kwdefaults-changed
# class: leak
# expect: blocked
# technique: keyword defaults of a shared library function changed in place
# source: own
# verified: yes
# part: b
import json
if json.dumps([1]) != "[1]":
    print("ESCAPED:kwdefaults-changed")
