# id: finally-continue
# class: bypass-limit
# expect: killed
# technique: continue inside finally discards the pending exception
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
while True:
    try:
        while True:
            pass
    finally:
        continue
