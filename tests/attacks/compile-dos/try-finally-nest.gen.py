# id: try-finally-nest
# class: compile-dos
# expect: contained
# technique: nested try/finally: each finally body is compiled several times
# source: own
# verified: no
lines = []
for i in range(19):
    lines.append(" " * i + "try:")
lines.append(" " * 19 + "x = 1")
for i in reversed(range(19)):
    lines.append(" " * i + "finally:")
    lines.append(" " * (i + 1) + "try: y = 1")
    lines.append(" " * (i + 1) + "finally: z = 2")
print("\n".join(["while 1:"] + [" " + l for l in lines] + [" break"]))
