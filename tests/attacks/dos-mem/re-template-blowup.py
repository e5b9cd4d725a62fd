# id: re-template-blowup
# class: dos-mem
# expect: killed
# technique: a replacement that repeats its group thousands of times, for each character of the text
# source: own
# verified: no (unbounded in CPython)
import re

template = r"\1" * 5000
text = "a" * 5000
for _ in range(20):
    text = re.sub("(a+)", template, text)
