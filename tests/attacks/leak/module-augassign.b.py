# id: module-augassign
# class: leak
# expect: blocked
# technique: augmented assignment to a mutable module attribute
# source: own
# verified: yes
# part: b
import keyword
if "tenant_kw" in keyword.kwlist:
    print("ESCAPED:module-augassign")
