# id: sleep-loop-free
# class: bypass-limit
# expect: killed
# technique: a loop of sleeps, each of which costs nothing
# source: own
# verified: no
import time
while True:
    time.sleep(3600)
