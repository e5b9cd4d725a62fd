# id: dict-update-pairs
# class: dos-cpu
# expect: killed
# technique: dict.update with endless pairs
# source: own
# verified: yes (still running after 4s)
import itertools
dict().update(itertools.repeat((1, 2)))
