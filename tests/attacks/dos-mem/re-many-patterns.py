# id: re-many-patterns
# class: dos-mem
# expect: killed
# technique: more compiled patterns, each with automata of its own, than memory holds
# source: own
# verified: no
import re

kept = []
n = 0
while True:
    p = re.compile(rf"(a|b)*a(a|b){{12}}x{n}|[^z]*(\w+)\s{n}")
    p.search("abbabaabab" * 2000)
    kept.append(p)
    n += 1
