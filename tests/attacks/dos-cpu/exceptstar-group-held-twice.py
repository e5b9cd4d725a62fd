# id: exceptstar-group-held-twice
# class: dos-cpu
# expect: killed
# technique: except* splits a group that holds one group twice at each level
# source: own
e = ExceptionGroup("", [ValueError()])
for _ in range(100):
    e = ExceptionGroup("", [e, e])
try:
    raise e
except* KeyError:
    pass
