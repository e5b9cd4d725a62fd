# id: abc-register-builtin
# class: leak
# expect: blocked
# technique: ABC registration of a builtin type changes isinstance for everybody
# source: own
# verified: yes
# part: b
import collections.abc
if isinstance(5, collections.abc.Sequence):
    print("ESCAPED:abc-register-builtin")
