# id: list-insert-front
# class: dos-cpu
# expect: killed
# technique: quadratic list.insert(0)
# source: own
# verified: yes (still running after 4s)
a = list(range(5000000))
while True:
    a.insert(0, 1)
    a.pop(0)
