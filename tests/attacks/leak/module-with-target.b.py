# id: module-with-target
# class: leak
# expect: blocked
# technique: module attribute bound as with-as, except-free and walrus-free store targets
# source: own
# verified: yes
# part: b
import math
try:
    if math.tenant_ctx == 7 or math.tenant_list == 8:
        print("ESCAPED:module-with-target")
except AttributeError:
    pass
