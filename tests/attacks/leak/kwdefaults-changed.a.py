# id: kwdefaults-changed
# class: leak
# expect: blocked
# technique: keyword defaults of a shared library function changed in place
# source: own
# verified: yes
# part: a
import json
json.dumps.__kwdefaults__["indent"] = 7
