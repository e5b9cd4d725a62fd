# id: min-repeat
# class: dos-cpu
# expect: killed
# technique: min over repeat
# source: own
# verified: yes (still running after 4s)
import itertools
min(itertools.repeat(1))
