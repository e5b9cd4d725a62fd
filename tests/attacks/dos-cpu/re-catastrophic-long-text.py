# id: re-catastrophic-long-text
# class: dos-cpu
# expect: contained
# technique: patterns that make a backtracking engine exponential, over long texts
# source: own
# verified: no
import re

text = "a" * 200_000 + "!"
for pattern in (r"(a+)+$", r"(a|aa)+$", r"(a|a?)+$", r"(.*a){12}b", r"(x+x+)+y", r"(?:(?:a*)*)*c", r"((a?){20}){20}b"):
    try:
        print(pattern, re.search(pattern, text) is None)
    except re.error as e:
        print(pattern, e)
