# id: dict-of-empty
# class: dos-mem
# expect: killed
# technique: many empty containers, each with little of its own
# source: own
# verified: no
keep = []
while True:
    keep.append(({}, set(), [], bytearray(), ""))
