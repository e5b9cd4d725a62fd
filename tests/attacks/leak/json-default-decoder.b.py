# id: json-default-decoder
# class: leak
# expect: blocked
# technique: the module's cached decoder instance gets a hook of another tenant
# source: own
# verified: yes
# part: b
import json
if json.loads("1.5") != 1.5:
    print("ESCAPED:json-default-decoder")
