# id: fileinput-host-file
# class: escape
# expect: blocked
# technique: fileinput iterates over host files
# source: own
# verified: yes
import fileinput
if any("CANARY" in line for line in fileinput.input(["/tmp/terrarium_canary"])):
    print("ESCAPED:fileinput-host-file")
