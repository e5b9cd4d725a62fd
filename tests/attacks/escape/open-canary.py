# id: open-canary
# class: escape
# expect: blocked
# technique: builtin open on a host path
# source: own
# verified: yes
with open("/tmp/terrarium_canary") as f:
    if "CANARY" in f.read():
        print("ESCAPED:open-canary")
