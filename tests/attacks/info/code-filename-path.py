# id: code-filename-path
# class: info
# expect: blocked
# technique: co_filename of a library function is a host path
# source: own
# verified: yes
import json
if "/" in json.dumps.__code__.co_filename:
    print("ESCAPED:code-filename-path")
