# id: sum-range
# class: dos-cpu
# expect: killed
# technique: sum over a huge range
# source: own
# verified: yes (still running after 4s)
sum(range(10**18))
