# id: exceptiongroup-nest-raise
# class: dos-stack
# expect: contained
# technique: uncaught deeply nested exception group
# source: own
# verified: no (plain CPython 3.13.0: rc 1,  +------------------------------------)
e = ValueError()
for _ in range(50000):
    e = ExceptionGroup("g", [e])
raise e
