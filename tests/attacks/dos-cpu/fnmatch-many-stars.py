# id: fnmatch-many-stars
# class: dos-cpu
# expect: contained
# technique: shell patterns with many stars backtrack
# source: own
# verified: no
import fnmatch
print(fnmatch.fnmatch("a" * 20000 + "b", "*a" * 60 + "c"))
print(fnmatch.filter(["a" * 5000] * 20, "*" * 2000 + "b"))
print(fnmatch.fnmatch("x", "[" * 5000))
