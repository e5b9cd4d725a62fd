# id: repr-shared
# class: dos-cpu
# expect: killed
# technique: repr of a DAG
# source: own
# verified: yes (still running after 4s)
a = [1]
for _ in range(60):
    a = [a, a]
repr(a)
