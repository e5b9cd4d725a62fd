# id: hash-collision-int-set
# class: dos-cpu
# expect: killed
# technique: set of integers that all hash to zero: quadratic in one call
# source: own
# verified: yes (still running after 4s)
m = 2**61 - 1
set(range(m, m * 400000, m))
