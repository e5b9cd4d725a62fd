# id: report-group
# class: dos-mem
# expect: contained
# technique: the program ends with a group of errors whose texts, notes, causes and types are megabytes
# source: own
# verified: yes
error = ValueError("x" * 3000000)
error.__notes__ = ["n" * 1000000] * 20
for n in range(2000):
    following = type("E" * 10000, (Exception,), {"__module__": "m" * 10000})("y" * 1000)
    following.__cause__ = following.__context__ = error
    error = following
group = error
for n in range(90):
    group = ExceptionGroup("g" * 100000, [group] * 5)
raise group
