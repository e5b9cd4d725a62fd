# id: re-pattern-nested-deep
# class: dos-stack
# expect: contained
# technique: a pattern nested deeper than any stack
# source: own
# verified: no
import re

for depth in (200, 5_000, 200_000):
    for open_, close in (("(", ")"), ("(?:", ")*"), ("(?:a|", ")")):
        try:
            re.compile(open_ * depth + "a" + close * depth).search("aaa")
        except (RecursionError, re.error) as e:
            print(depth, type(e).__name__)
