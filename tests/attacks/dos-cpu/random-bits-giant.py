# id: random-bits-giant
# class: dos-cpu
# expect: killed
# technique: 2^31 random bits in one call, again and again
# source: own
# verified: yes
import random
while True:
    random.getrandbits(2 ** 27)
