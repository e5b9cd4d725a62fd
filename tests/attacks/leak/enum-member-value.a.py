# id: enum-member-value
# class: leak
# expect: blocked
# technique: a shared enumeration member gets another value
# source: own
# verified: yes
# part: a
import re
re.RegexFlag.IGNORECASE._value_ = 0
