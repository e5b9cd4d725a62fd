# id: list-extend-itself
# class: dos-cpu
# expect: killed
# technique: a list that grows while it is drained by a C consumer
# source: own
a = [0]
sum(map(lambda _: a.append(0) or 0, a))
