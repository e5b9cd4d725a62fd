# id: settrace-off
# class: bypass-limit
# expect: blocked
# technique: trace based meter removed
# source: own
# verified: yes
import sys
sys.settrace(None)
sys.setprofile(None)
print("ESCAPED:settrace-off")
