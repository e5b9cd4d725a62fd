# id: lt-shared-tuple
# class: dos-cpu
# expect: killed
# technique: ordering of two tuple DAGs
# source: own
# verified: yes (still running after 4s)
a, b = (1,), (1,)
for _ in range(60):
    a, b = (a, a), (b, b)
a < b
