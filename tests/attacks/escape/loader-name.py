# id: loader-name
# class: escape
# expect: blocked
# technique: the module level name __loader__ reads files
# source: own
# verified: yes
if b"CANARY" in __loader__.get_data("/tmp/terrarium_canary"):
    print("ESCAPED:loader-name")
