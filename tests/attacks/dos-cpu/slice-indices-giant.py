# id: slice-indices-giant
# class: dos-cpu
# expect: killed
# technique: extended slices of a range with giant bounds: long division per item
# source: own
# verified: yes (still running after 6 s)
base = range(0, 7 ** 60000, 3 ** 30000)
while base:
    for i in range(1000):
        base[i * 7 ** 29000::5 ** 9000]
