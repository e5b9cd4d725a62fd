# id: grd-random-seed-syscall
# class: info
# expect: blocked
# technique: a random generator that seeds itself from the kernel
# source: own
# verified: yes
import random
a, b = random.SystemRandom().random(), random.SystemRandom().random()
print("ESCAPED:grd-random-seed-syscall")
