# id: hash-collision-int-dict
# class: dos-cpu
# expect: killed
# technique: dict.fromkeys with colliding integers
# source: own
# verified: yes (still running after 4s)
m = 2**61 - 1
dict.fromkeys(range(m, m * 400000, m))
