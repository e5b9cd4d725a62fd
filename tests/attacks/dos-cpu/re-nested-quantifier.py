# id: re-nested-quantifier
# class: dos-cpu
# expect: killed
# technique: catastrophic backtracking (a+)+$
# source: own
# verified: yes (still running after 4s)
import re
re.match(r"(a+)+$", "a" * 64 + "b")
