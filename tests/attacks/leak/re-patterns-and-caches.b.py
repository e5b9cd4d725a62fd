# id: re-patterns-and-caches
# class: leak
# expect: contained
# part: b
# technique: compiled patterns, caches and flags of one tenant in the next one
# source: own
# verified: no
import re

if hasattr(re, "leak") or hasattr(re.RegexFlag, "LEAK") or "tenant-a" in repr(vars(re)):
    print("ESCAPED:re-patterns-and-caches")
