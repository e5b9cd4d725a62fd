# id: dict-eq-shared
# class: dos-cpu
# expect: killed
# technique: dictionary comparison of two DAGs
# source: own
# verified: yes (still running after 4s)
a, b = {}, {}
for _ in range(60):
    a, b = {0: a, 1: a}, {0: b, 1: b}
a == b
