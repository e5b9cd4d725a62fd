# id: generator-drained-in-list
# class: bypass-limit
# expect: killed
# technique: list() of a generator expression inside C
# source: own
# verified: yes (SIGINT)
while True:
    list(x for x in range(10**9))
