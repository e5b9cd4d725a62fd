# id: while-true
# class: dos-cpu
# expect: killed
# technique: plain endless loop (baseline)
# source: own
# verified: yes (still running after 4s)
while True:
    pass
