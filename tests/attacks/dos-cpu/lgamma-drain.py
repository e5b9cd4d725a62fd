# id: lgamma-drain
# class: dos-cpu
# expect: killed
# technique: an endless map over a libm function, drained in C
# source: own
# verified: no
import itertools
import math

sum(map(math.lgamma, itertools.repeat(1234.5)))
