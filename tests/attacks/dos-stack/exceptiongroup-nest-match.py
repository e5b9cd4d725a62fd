# id: exceptiongroup-nest-match
# class: dos-stack
# expect: contained
# technique: except* over a deeply nested group
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded in exceptiongroup_split_recursive)
e = ValueError()
for _ in range(100000):
    e = ExceptionGroup("g", [e])
try:
    raise e
except* TypeError:
    pass
