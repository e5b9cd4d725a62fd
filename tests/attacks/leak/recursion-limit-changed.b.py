# id: recursion-limit-changed
# class: leak
# expect: blocked
# technique: interpreter wide recursion limit changed
# source: own
# verified: yes
# part: b
import sys
if sys.getrecursionlimit() == 777:
    print("ESCAPED:recursion-limit-changed")
