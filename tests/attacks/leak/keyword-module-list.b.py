# id: keyword-module-list
# class: leak
# expect: blocked
# technique: a mutable list that a library module exports
# source: own
# verified: yes
# part: b
import keyword
if "own-mailbox" in keyword.kwlist:
    print("ESCAPED:keyword-module-list")
