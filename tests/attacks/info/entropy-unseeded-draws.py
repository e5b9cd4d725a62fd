# id: entropy-unseeded-draws
# class: info
# expect: blocked
# check: two-run-diff
# technique: what nobody seeded shows something of the machine
# source: own
# verified: yes
import random
import secrets
import uuid
print("OBSERVED:", random.random(), random.Random().getrandbits(64), random.SystemRandom().random())
print("OBSERVED:", secrets.token_hex(), secrets.randbelow(10 ** 9), uuid.uuid4())
print("OBSERVED:", hash(random.Random(None).random()), random.Random().getstate()[1][:3])
