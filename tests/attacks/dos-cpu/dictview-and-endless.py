# id: dictview-and-endless
# class: dos-cpu
# expect: killed
# technique: the intersection of a dictionary view with an endless iterator drains it in C
# source: own
# verified: yes (still running after 6 s)
import itertools

{1: 2}.keys() & itertools.repeat(1)
