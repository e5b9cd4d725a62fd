# id: bare-except
# class: bypass-limit
# expect: killed
# technique: bare except around the loop
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
while True:
    try:
        x = 0
        while True:
            x += 1
    except:
        continue
