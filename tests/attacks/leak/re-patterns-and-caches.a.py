# id: re-patterns-and-caches
# class: leak
# expect: contained
# part: a
# technique: compiled patterns, caches and flags of one tenant in the next one
# source: own
# verified: no
import re

secret = re.compile("tenant-a-secret-[0-9]+", re.I)
re.sub("tenant-a", r"\g<0>", "tenant-a")
try:
    re.RegexFlag.LEAK = 1
    re.leak = secret
except (AttributeError, TypeError):
    pass
for n in range(300):
    re.compile("fill%d" % n)
