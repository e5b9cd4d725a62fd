# id: module-attr
# class: leak
# expect: blocked
# technique: attribute added to a shared module
# source: own
# verified: yes
# part: a
import json
json.tenant_secret = "from A"
