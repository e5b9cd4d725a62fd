# id: import-builtins
# class: escape
# expect: blocked
# technique: import builtins returns the unshimmed namespace
# source: own
# verified: yes
import builtins as b
with b.open("/tmp/terrarium_canary") as f:
    if "CANARY" in f.read():
        print("ESCAPED:import-builtins")
