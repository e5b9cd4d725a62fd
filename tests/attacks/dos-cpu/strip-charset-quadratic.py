# id: strip-charset-quadratic
# class: dos-cpu
# expect: killed
# technique: strip looks up each character in a set of characters given as a long string: n times m
# source: own
# verified: yes (still running after 6 s)
text = "b" * 3_000_000
text.strip("a" * 3_000_000 + "b")
