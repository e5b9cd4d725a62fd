# id: float-format-long
# class: dos-cpu
# expect: killed
# technique: float formatting with very high precision
# source: own
# verified: no
while True:
    "%.300f" % 1.7976931348623157e308
    f"{1e-308:.50000f}"
