# id: random-draws-shared
# class: leak
# expect: blocked
# part: a
# technique: how much one tenant draws decides what the next one gets
# source: own
# verified: yes
import random
import secrets
secrets.token_bytes(1000)
random.seed(99)
random.random()
