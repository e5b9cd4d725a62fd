# id: list-repeat
# class: dos-mem
# expect: killed
# technique: one giant list repetition
# source: own
# verified: yes (MemoryError at 2 GB)
x = [0] * (3 * 10**9)
print(len(x))
