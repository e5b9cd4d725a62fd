# id: random-seed-giant-key
# class: dos-cpu
# expect: killed
# technique: a generator seeded with a key of megabytes
# source: own
# verified: yes
import random
key = (1 << (1 << 25)) - 1
while True:
    random.seed(key)
