# id: strptime-regex-built
# class: dos-cpu
# expect: killed
# technique: strptime builds a regular expression from the format
# source: own
# verified: yes (still running after 4s)
import time
f = "%a %b %d " * 200
while True:
    try:
        time.strptime("x", f)
    except Exception:
        pass
