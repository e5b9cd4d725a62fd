# id: issubclass-shared-bases
# class: dos-cpu
# expect: killed
# technique: issubclass walks shared __bases__ tuples of ordinary objects, doubling at each level
# source: own
k = type("K", (), {"__bases__": ()})()
for _ in range(100):
    k = type("K", (), {"__bases__": (k, k)})()
issubclass(k, int)
