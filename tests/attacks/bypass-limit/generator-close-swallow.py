# id: generator-close-swallow
# class: bypass-limit
# expect: killed
# technique: generator that ignores GeneratorExit and every other exception
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
def g():
    while True:
        try:
            while True:
                yield
        except BaseException:
            pass
def drive():
    it = g()
    while True:
        next(it)
while True:
    try:
        drive()
    except BaseException:
        continue
