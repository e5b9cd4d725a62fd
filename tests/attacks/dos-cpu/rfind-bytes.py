# id: rfind-bytes
# class: dos-cpu
# expect: killed
# technique: backward search in a large bytes object
# source: own
# verified: no
a = bytes(20_000_000)
while a.rfind(b"x") < 0:
    pass
