# id: set-intersection-update
# class: dos-cpu
# expect: killed
# technique: set method consumes an endless iterator
# source: own
# verified: yes (still running after 4s)
import itertools
{1}.issuperset(itertools.repeat(1))
