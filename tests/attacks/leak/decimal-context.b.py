# id: decimal-context
# class: leak
# expect: blocked
# technique: decimal context of the thread changed
# source: own
# verified: yes
# part: b
import decimal
if decimal.getcontext().prec == 7:
    print("ESCAPED:decimal-context")
