# id: range-count
# class: dos-cpu
# expect: killed
# technique: range.count and range.index of an object that is no integer
# source: own
# verified: yes (still running after 6 s)
range(10**15).count(1.5)
