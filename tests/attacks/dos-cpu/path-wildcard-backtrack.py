# id: path-wildcard-backtrack
# class: dos-cpu
# expect: killed
# technique: a pattern with many stars against a long name, where a matcher that goes back to each takes exponential time
# source: own
# verified: yes
import pathlib
name = pathlib.PurePath("a" * 200_000)
while True:
    name.match("*a" * 2000 + "b")
