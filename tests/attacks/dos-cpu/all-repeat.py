# id: all-repeat
# class: dos-cpu
# expect: killed
# technique: all() over an infinite C iterator: no bytecode runs
# source: own
# verified: yes (still running after 4s)
import itertools
all(itertools.repeat(1))
