# id: random-sample
# class: dos-cpu
# expect: killed
# technique: random.sample of 10**8 elements
# source: own
# verified: yes (still running after 4s, 1193 MB)
import random
random.sample(range(10**18), 10**8)
