# id: list-append
# class: dos-mem
# expect: killed
# technique: endless list growth (baseline)
# source: own
# verified: yes (still running after 4s, 1555 MB)
a = []
while True:
    a.append("x" * 1000)
