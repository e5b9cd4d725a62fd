# id: value-shared-graph
# class: dos-mem
# expect: contained
# technique: the program's value is a small graph with a billion paths through it
# source: own
# verified: yes
value = ["x" * 1000]
for _ in range(60):
    value = [value, value, (value, {1: value})]
value
