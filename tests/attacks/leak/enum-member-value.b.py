# id: enum-member-value
# class: leak
# expect: blocked
# technique: a shared enumeration member gets another value
# source: own
# verified: yes
# part: b
import re
if re.RegexFlag.IGNORECASE.value == 0:
    print("ESCAPED:enum-member-value")
