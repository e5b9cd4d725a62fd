# id: re-lookahead-quadratic
# class: dos-cpu
# expect: killed
# technique: each match is short, and the automaton looks to the end of the text before it knows
# source: own
# verified: no (unbounded in CPython)
import re

text = "a" * 4_000_000
pattern = re.compile("a(?:.*b)?", re.S)
while True:
    for found in pattern.finditer(text):
        found.end()
