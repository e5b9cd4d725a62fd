# id: module-const-patch
# class: leak
# expect: blocked
# technique: constant of a shared module overwritten
# source: own
# verified: yes
# part: a
import math
math.pi = 3
