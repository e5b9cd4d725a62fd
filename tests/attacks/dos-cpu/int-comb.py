# id: int-comb
# class: dos-cpu
# expect: killed
# technique: math.comb with a giant result
# source: own
# verified: yes (still running after 4s)
import math
math.comb(10**8, 5 * 10**7)
