# id: int-digit-limit-removed
# class: bypass-limit
# expect: blocked
# technique: integer conversion limit removed
# source: own
# verified: yes
import sys
sys.set_int_max_str_digits(0)
if len(str(10**5000)) == 5001:
    print("ESCAPED:int-digit-limit-removed")
