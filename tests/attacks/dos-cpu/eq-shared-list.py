# id: eq-shared-list
# class: dos-cpu
# expect: killed
# technique: comparison of two list DAGs with 2**60 paths
# source: own
# verified: yes (still running after 4s)
a, b = [1], [1]
for _ in range(60):
    a, b = [a, a], [b, b]
a == b
