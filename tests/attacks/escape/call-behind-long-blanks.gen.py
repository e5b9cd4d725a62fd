# id: call-behind-long-blanks
# class: escape
# expect: blocked
# technique: forbidden call behind 60 kB of blanks on one line
# source: own
# verified: yes
src = "x = 1" + " " * 60000 + "; import os; print('ESCAPED:call-behind-long-blanks' if os.getpid() > 0 else '')\n"
print(src, end="")
