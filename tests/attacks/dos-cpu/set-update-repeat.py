# id: set-update-repeat
# class: dos-cpu
# expect: killed
# technique: set.update with an endless iterator of one value
# source: own
# verified: yes (still running after 4s)
import itertools
set().update(itertools.repeat(1))
