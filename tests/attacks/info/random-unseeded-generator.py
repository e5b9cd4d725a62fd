# id: random-unseeded-generator
# class: info
# expect: contained
# check: two-run-diff
# technique: a generator without a seed asks the operating system for entropy
# source: own
# verified: yes
import random
print("OBSERVED:", random.random(), random.Random().getrandbits(64), list(random.sample(range(99), 3)))
