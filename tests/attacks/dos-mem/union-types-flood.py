# id: union-types-flood
# class: dos-mem
# expect: killed
# technique: union of endless generic aliases
# source: own
# verified: yes (MemoryError at 2 GB)
u = int
i = 0
t = []
while True:
    t.append(dict[int, tuple[tuple(range(1000))]])
