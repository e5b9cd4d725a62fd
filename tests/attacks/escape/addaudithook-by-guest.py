# id: addaudithook-by-guest
# class: escape
# expect: blocked
# technique: a hook of the guest's own on the audit events
# source: own
# verified: yes
import sys
seen = []
sys.addaudithook(lambda event, args: seen.append((event, args)))
compile("1", "x", "eval")
if seen:
    print("ESCAPED:addaudithook-by-guest")
