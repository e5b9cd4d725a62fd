# id: re-deep-parentheses
# class: dos-stack
# expect: contained
# technique: a hundred thousand parentheses, and as many alternatives inside each other
# source: own
# verified: no (unbounded in CPython)
import re

for text in ("(" * 100_000 + ")" * 100_000, "(?:a|" * 50_000 + ")" * 50_000, "(?i:" * 20_000 + ")" * 20_000):
    try:
        re.compile(text)
    except (re.error, RecursionError, OverflowError) as error:
        print(type(error).__name__)
