# id: module-attr
# class: leak
# expect: blocked
# technique: attribute added to a shared module
# source: own
# verified: yes
# part: b
import json
if hasattr(json, "tenant_secret"):
    print("ESCAPED:module-attr")
