# id: re-search-without-bytecode
# class: dos-cpu
# expect: killed
# technique: one search over a long text, and again, in which no bytecode runs
# source: own
# verified: no
import re

text = "ab" * 8_000_000
p = re.compile(r"(?:a|b)*?c|(a[ab]{40}c)")
while True:
    p.search(text)
