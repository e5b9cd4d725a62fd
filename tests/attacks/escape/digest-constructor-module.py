# id: digest-constructor-module
# class: escape
# expect: blocked
# technique: from a digest's constructor to the module that it is in
# source: own
# verified: no
import decimal
import hashlib
import random
import zlib
def look(thing):
    for name in ("__self__", "__module__", "__globals__", "__wrapped__", "__func__", "__objclass__"):
        try:
            found = getattr(thing, name)
        except Exception:
            continue
        if type(found).__name__ == "module" and found.__name__ != "zlib":
            print("ESCAPED:digest-constructor-module")
for thing in (hashlib.sha256, hashlib.new, hashlib.md5().update, zlib.compress, random.random, random.Random.seed,
              decimal.getcontext, decimal.Decimal.from_float, random.SystemRandom().random):
    look(thing)
