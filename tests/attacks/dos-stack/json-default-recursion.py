# id: json-default-recursion
# class: dos-stack
# expect: contained
# technique: json default hook that returns a deeper object
# source: own
# verified: no (plain CPython 3.13.0: rc 1, ValueError: Circular reference detected)
import json
json.dumps(object(), default=lambda o: [o])
