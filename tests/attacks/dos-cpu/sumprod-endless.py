# id: sumprod-endless
# class: dos-cpu
# expect: killed
# technique: math.sumprod over two endless iterators
# source: own
# verified: yes (still running after 6 s)
import itertools
import math

math.sumprod(itertools.repeat(1.5), itertools.repeat(2))
