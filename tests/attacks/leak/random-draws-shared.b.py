# id: random-draws-shared
# class: leak
# expect: blocked
# part: b
# technique: how much one tenant draws decides what the next one gets
# source: own
# verified: yes
import random
import secrets
expected = random.Random(99)
expected.random()
if random.getstate() == expected.getstate():
    print("ESCAPED:random-draws-shared")
# The stream of a policy begins at its beginning: seed 0 here.
first = secrets.token_bytes(8).hex()
if first != "d127b79049d44e20":
    print("ESCAPED:random-draws-shared")
