# id: module-func-patch
# class: leak
# expect: blocked
# technique: function of a shared module replaced by a tenant closure that sees foreign arguments
# source: own
# verified: yes
# part: a
import heapq
seen = []
def spy(h, x):
    seen.append(x)
    h.append("stolen %d" % len(seen))
heapq.heappush = spy
