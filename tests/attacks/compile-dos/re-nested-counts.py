# id: re-nested-counts
# class: compile-dos
# expect: contained
# technique: counted repeats within counted repeats: a short pattern that is written out to millions
# source: own
# verified: no (unbounded in CPython)
import re

for depth in range(1, 12):
    pattern = "a"
    for _ in range(depth):
        pattern = f"(?:{pattern}){{30}}"
    try:
        re.compile(pattern).search("a" * 1000)
    except re.error as error:
        print(depth, str(error)[:60])
