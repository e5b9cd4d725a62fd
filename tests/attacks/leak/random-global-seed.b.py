# id: random-global-seed
# class: leak
# expect: blocked
# technique: global generator seeded by one tenant predicts the other
# source: own
# verified: yes
# part: b
import random
got = random.random()
if got == random.Random(424242).random():
    print("ESCAPED:random-global-seed")
