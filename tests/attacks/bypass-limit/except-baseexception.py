# id: except-baseexception
# class: bypass-limit
# expect: killed
# technique: endless loop that swallows BaseException
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
