# id: pprint-dispatch
# class: leak
# expect: blocked
# technique: class level dispatch table of a shared class
# source: own
# verified: yes
# part: b
import pprint
if pprint.pformat(list("abcdefghijklmnopqrstuvwxyz" * 5)) == "by A":
    print("ESCAPED:pprint-dispatch")
