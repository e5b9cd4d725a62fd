# id: list-extended-slice-assign
# class: dos-cpu
# expect: killed
# technique: extended slice assignment on a huge list
# source: own
# verified: yes (still running after 4s, 581 MB)
a = [0] * 30000000
b = [1] * 15000000
while True:
    a[::2] = b
    del a[::2]
    a = [0] * 30000000
