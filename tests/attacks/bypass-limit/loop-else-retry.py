# id: loop-else-retry
# class: bypass-limit
# expect: killed
# technique: retry loop through while/else and nested try
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
n = 0
while n >= 0:
    try:
        for n in iter(int, 1):
            pass
        else:
            n = 1
    except BaseException as e:
        n = len(str(e))
