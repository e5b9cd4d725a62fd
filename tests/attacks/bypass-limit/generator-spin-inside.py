# id: generator-spin-inside
# class: bypass-limit
# expect: killed
# technique: the loop lives in a generator that catches everything
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
def g():
    while True:
        try:
            while True:
                pass
        except BaseException:
            yield 1
for _ in g():
    pass
