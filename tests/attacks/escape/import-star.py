# id: import-star
# class: escape
# expect: blocked
# technique: star import from os
# source: own
# verified: yes
from os import *
if getpid() > 0:
    print("ESCAPED:import-star")
