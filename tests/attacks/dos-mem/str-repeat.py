# id: str-repeat
# class: dos-mem
# expect: killed
# technique: one giant string repetition
# source: own
# verified: yes (MemoryError at 2 GB)
x = "x" * 10**10
print(len(x))
