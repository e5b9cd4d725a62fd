# id: nested-range-loops
# class: dos-cpu
# expect: killed
# technique: nested finite loops with a product of 10**27 steps
# source: own
# verified: yes (still running after 4s)
for a in range(10**9):
    for b in range(10**9):
        for c in range(10**9):
            x = a
