# id: glob-listing
# class: escape
# expect: blocked
# technique: glob lists host directories
# source: own
# verified: yes
import glob
if glob.glob("/tmp/terrarium_can*"):
    print("ESCAPED:glob-listing")
