# id: float-parse-long
# class: dos-cpu
# expect: killed
# technique: float() of 200,000 digits (dtoa's big numbers)
# source: own
# verified: no
text = "1" * 4000 + "." + "3" * 200_000
while float(text) > 0:
    pass
