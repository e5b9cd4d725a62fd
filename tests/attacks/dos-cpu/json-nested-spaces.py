# id: json-nested-spaces
# class: dos-cpu
# expect: killed
# technique: json.loads of megabytes of white space, again and again
# source: own
# verified: no
import json

text = " " * 5_000_000 + "1"
while json.loads(text) == 1:
    pass
