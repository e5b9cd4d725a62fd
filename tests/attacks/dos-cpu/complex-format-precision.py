# id: complex-format-precision
# class: dos-cpu
# expect: killed
# technique: float formatting with a giant precision
# source: own
# verified: yes (still running after 4s)
while True:
    "%.100000000f" % 1e-300
