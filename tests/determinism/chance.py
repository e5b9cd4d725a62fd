# Chance that nobody seeded: the same in every run, process and isolate.
import hashlib
import random
import secrets
import uuid
from decimal import Decimal, getcontext

drawn = [random.random(), random.getrandbits(100), random.sample(range(10 ** 6), 5), secrets.token_hex(20),
         str(uuid.uuid4()), random.SystemRandom().randrange(10 ** 9), random.Random().gauss(0, 1)]
print(drawn)
deck = list(range(52))
random.shuffle(deck)
print(deck)
getcontext().prec = 3000
number = Decimal(random.getrandbits(5000)) / 7
print(hashlib.sha3_256(str(number.sqrt()).encode()).hexdigest(), hash(number))
