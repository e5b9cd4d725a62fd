# id: random-seed-syscall
# class: info
# expect: contained
# check: two-run-diff
# technique: a random generator that seeds itself from the kernel
# source: own
# verified: yes
import random
print("OBSERVED:", random.SystemRandom().random(), random.SystemRandom().random(), random.Random().random())
