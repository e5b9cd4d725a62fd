# id: abc-register-builtin
# class: leak
# expect: blocked
# technique: ABC registration of a builtin type changes isinstance for everybody
# source: own
# verified: yes
# part: a
import collections.abc
collections.abc.Sequence.register(int)
