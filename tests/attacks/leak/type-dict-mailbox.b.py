# id: type-dict-mailbox
# class: leak
# expect: blocked
# technique: a builtin type's dictionary, unwrapped from its proxy, used as a mailbox
# source: own
# verified: yes
# part: b
if getattr(1.5, "mailbox", None) == "from a":
    print("ESCAPED:type-dict-mailbox")
