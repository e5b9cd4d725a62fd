# id: format-field-item-globals
# class: info
# expect: blocked
# technique: field path with index syntax prints module globals
# source: CVE-2023-41039 (RestrictedPython)
# verified: yes
import json
out = "{f.__globals__[__builtins__]}".format(f=json.dumps)
if "open" in out or "builtins" in out:
    print("ESCAPED:format-field-item-globals")
