# id: fstring-repeat
# class: dos-mem
# expect: killed
# technique: doubling of a string in a loop of 60 steps
# source: own
# verified: yes (MemoryError at 2 GB)
x = "x"
for _ in range(60):
    x = f"{x}{x}"
