# id: suspended-generators
# class: dos-mem
# expect: killed
# technique: millions of suspended generators with their frames
# source: own
# verified: yes (still running after 6 s)
def holds(n):
    a = b = c = d = e = f = n
    yield a
    return b, c, d, e, f


kept = []
while True:
    g = holds(len(kept))
    next(g)
    kept.append(g)
