# id: deque-maxlen-repeat
# class: dos-mem
# expect: killed
# technique: deque multiplication
# source: own
# verified: yes (peak 1904 MB)
import collections
x = collections.deque([0]) * 10**10
