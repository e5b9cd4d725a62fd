# id: exceptiongroup-split-kept
# class: dos-mem
# expect: killed
# technique: each split of a group copies all of its leaves, and both halves are kept
# source: own
# verified: yes (still running after 6 s)
group = ExceptionGroup("g", [ValueError(i) for i in range(5000)])
kept = []
while True:
    kept.append(group.split(lambda e: True))
