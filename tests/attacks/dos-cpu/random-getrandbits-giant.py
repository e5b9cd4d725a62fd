# id: random-getrandbits-giant
# class: dos-cpu
# expect: killed
# technique: getrandbits with a giant count
# source: own
# verified: yes (still running after 4s)
import random
while True:
    random.getrandbits(10**9)
