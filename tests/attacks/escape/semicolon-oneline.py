# id: semicolon-oneline
# class: escape
# expect: blocked
# technique: forbidden statement after a semicolon inside a one line compound statement
# source: own
# verified: yes
if True: x = 1; import os; y = os.getpid() > 0; print("ESCAPED:semicolon-oneline" if y else "")
