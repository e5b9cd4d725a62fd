# id: shrink-in-place
# class: dos-mem
# expect: killed
# technique: lists shrunk to half their size keep their memory
# source: own
# verified: no
keep = []
while True:
    x = [0] * 20_000
    del x[9_000:]
    keep.append(x)
