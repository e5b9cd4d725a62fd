# id: recursion-handlers
# class: bypass-limit
# expect: killed
# technique: recursion with a swallowing handler at every level: each kill pops one frame only
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
def f(n):
    while True:
        try:
            if n < 900:
                f(n + 1)
            while True:
                pass
        except BaseException:
            if n:
                pass
f(0)
