# id: splitlines-loop
# class: dos-cpu
# expect: killed
# technique: splitlines and join of a long text repeated
# source: own
# verified: yes (still running after 4s, 438 MB)
s = "\n" * 50000000
while True:
    s.splitlines()
