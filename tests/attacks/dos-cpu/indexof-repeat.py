# id: indexof-repeat
# class: dos-cpu
# expect: killed
# technique: operator.indexOf over repeat
# source: own
# verified: yes (still running after 4s)
import itertools, operator
operator.indexOf(itertools.repeat(1), 2)
