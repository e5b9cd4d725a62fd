# id: vars-globals-descriptor
# class: escape
# expect: blocked
# technique: the __globals__ descriptor taken out of vars() of the function type, by a scan over its items
# source: own
# verified: yes
import json
member = next(v for k, v in vars(type(json.dumps)).items() if k[2:9] == "globals")
if "codecs" in member.__get__(json.dumps):
    print("ESCAPED:vars-globals-descriptor")
