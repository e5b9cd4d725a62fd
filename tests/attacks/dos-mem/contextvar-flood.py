# id: contextvar-flood
# class: dos-mem
# expect: killed
# technique: context variables set in a loop
# source: own
# verified: yes (still running after 4s, 1867 MB)
import contextvars
i = 0
while True:
    contextvars.ContextVar("v%d" % i).set("x" * 10000)
    i += 1
