# id: int-isqrt
# class: dos-cpu
# expect: killed
# technique: math.isqrt of a giant integer
# source: own
# verified: yes (still running after 4s)
import math
math.isqrt((1 << 60000000) - 1)
