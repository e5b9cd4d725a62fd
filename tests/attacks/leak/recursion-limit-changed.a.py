# id: recursion-limit-changed
# class: leak
# expect: blocked
# technique: interpreter wide recursion limit changed
# source: own
# verified: yes
# part: a
import sys
sys.setrecursionlimit(777)
