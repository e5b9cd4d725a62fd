# id: re-quadratic-rest
# class: dos-cpu
# expect: killed
# technique: each match looks at all of the rest of the text
# source: own
# verified: no
import re

text = "a" * 5_000_000
while True:
    re.findall(r"a[^b]*b|a", text)
