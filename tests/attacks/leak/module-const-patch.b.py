# id: module-const-patch
# class: leak
# expect: blocked
# technique: constant of a shared module overwritten
# source: own
# verified: yes
# part: b
import math
if math.pi == 3:
    print("ESCAPED:module-const-patch")
