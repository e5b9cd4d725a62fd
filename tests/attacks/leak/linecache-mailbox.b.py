# id: linecache-mailbox
# class: leak
# expect: blocked
# technique: linecache dictionary used as a mailbox
# source: own
# verified: yes
# part: b
import linecache
if linecache.getline("tenant", 1) == "A":
    print("ESCAPED:linecache-mailbox")
