# id: module-func-patch
# class: leak
# expect: blocked
# technique: function of a shared module replaced by a tenant closure that sees foreign arguments
# source: own
# verified: yes
# part: b
import heapq
h = []
heapq.heappush(h, 5)
if h != [5]:
    print("ESCAPED:module-func-patch")
