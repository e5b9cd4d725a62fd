# id: factorial-giant
# class: dos-cpu
# expect: killed
# technique: one factorial with 10**8 factors
# source: own
# verified: yes (still running after 6 s)
import math

math.factorial(10**8)
