# id: json-nested-decode
# class: dos-stack
# expect: contained
# technique: json.loads of deep brackets
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded while decoding a JSON array from a unicod)
import json
json.loads("[" * 1000000 + "]" * 1000000)
