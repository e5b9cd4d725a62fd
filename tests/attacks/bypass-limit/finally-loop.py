# id: finally-loop
# class: bypass-limit
# expect: killed
# technique: second endless loop inside the finally block
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
try:
    while True:
        pass
finally:
    while True:
        try:
            while True:
                pass
        finally:
            continue
