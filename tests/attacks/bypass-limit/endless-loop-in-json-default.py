# id: endless-loop-in-json-default
# class: bypass-limit
# expect: killed
# technique: endless loop in a JSON default hook called from the C encoder
# source: own
# verified: yes (SIGINT)
import json
def d(o):
    while True:
        pass
json.dumps(object(), default=d)
