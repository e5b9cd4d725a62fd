# id: re-thousands-of-groups
# class: dos-mem
# expect: contained
# technique: fifty thousand groups, each with its slots in each thread of the machine
# source: own
# verified: no (unbounded in CPython)
import re

pattern = re.compile("(?:" + "|".join(f"(?P<n{i}>x{i}y*)*" for i in range(5000)) + ")*$")
print(pattern.search("x1yyyx2y" * 200) is not None)
