# id: re-pattern-cache
# class: leak
# expect: blocked
# technique: pattern cache of re readable
# source: own
# verified: yes
# part: b
import re
if any("tenant-a-secret" in str(k) for k in re._cache):
    print("ESCAPED:re-pattern-cache")
