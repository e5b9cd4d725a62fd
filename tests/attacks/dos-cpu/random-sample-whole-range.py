# id: random-sample-whole-range
# class: dos-cpu
# expect: killed
# technique: a sample of nearly all of a large range
# source: own
# verified: yes
import random
while True:
    random.sample(range(10 ** 9), 10 ** 6)
