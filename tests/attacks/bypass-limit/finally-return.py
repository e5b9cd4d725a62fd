# id: finally-return
# class: bypass-limit
# expect: killed
# technique: return inside finally discards the pending exception
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
def f():
    try:
        while True:
            pass
    finally:
        return 1
while True:
    f()
