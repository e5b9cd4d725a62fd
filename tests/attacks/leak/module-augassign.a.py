# id: module-augassign
# class: leak
# expect: blocked
# technique: augmented assignment to a mutable module attribute
# source: own
# verified: yes
# part: a
import keyword
keyword.kwlist += ["tenant_kw"]
