# id: json-nested-encode
# class: dos-stack
# expect: contained
# technique: json.dumps of a 10**5 deep list
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded while encoding a JSON object)
import json
a = []
for _ in range(100000):
    a = [a]
json.dumps(a)
