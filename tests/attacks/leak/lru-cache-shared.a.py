# id: lru-cache-shared
# class: leak
# expect: blocked
# technique: functools.lru_cache of a library function keeps tenant objects
# source: own
# verified: yes
# part: a
import fnmatch
fnmatch.fnmatchcase("x", "tenant-a-pattern-*")
