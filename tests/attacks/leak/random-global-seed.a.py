# id: random-global-seed
# class: leak
# expect: blocked
# technique: global generator seeded by one tenant predicts the other
# source: own
# verified: yes
# part: a
import random
random.seed(424242)
