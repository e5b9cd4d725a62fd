# id: difflib-ratio
# class: dos-cpu
# expect: killed
# technique: SequenceMatcher on repetitive data
# source: own
# verified: yes (still running after 4s)
import difflib
a = "ab" * 20000
b = "ba" * 20000
difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()
