# id: random-seeding-helpers
# class: escape
# expect: blocked
# technique: the library's random reads its helpers from class attributes: none leads to the system
# source: own
# verified: no
import random
import secrets
import statistics
import uuid
for module in (random, secrets, statistics, uuid):
    for name in ("os", "_os", "_urandom", "sys", "_sys", "platform", "subprocess", "time", "_random", "_uuid"):
        if hasattr(module, name):
            print("ESCAPED:random-seeding-helpers")
for name in ("getnode", "uuid1", "_ifconfig_getnode", "_get_command_stdout"):
    if hasattr(uuid, name):
        print("ESCAPED:random-seeding-helpers")
