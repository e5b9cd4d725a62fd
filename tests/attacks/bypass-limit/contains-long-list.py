# id: contains-long-list
# class: bypass-limit
# expect: killed
# technique: in operator on a ten million element list
# source: own
# verified: yes (SIGINT)
a = [0] * 10000000
while 1 not in a:
    pass
