# id: linecache-read
# class: escape
# expect: blocked
# technique: linecache reads any text file
# source: own
# verified: yes
import linecache
if "CANARY" in linecache.getline("/tmp/terrarium_canary", 1):
    print("ESCAPED:linecache-read")
