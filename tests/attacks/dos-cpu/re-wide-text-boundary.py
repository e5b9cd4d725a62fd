# id: re-wide-text-boundary
# class: dos-cpu
# expect: killed
# technique: the slower engine, on wide text with a word boundary
# source: own
# verified: no
import re

text = "\u0436" * 3_000_000
while True:
    re.search(r"(?:\w|\d|[^x])*\b(\w?){100}y", text)
