# id: sort-equal-items-c-key
# class: bypass-limit
# expect: killed
# technique: sort of ten million equal items with a C key
# source: own
# verified: yes (SIGINT)
a = ["x"] * 10000000
while True:
    a.sort(key=len)
