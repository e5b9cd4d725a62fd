# id: import-dotted-ospath
# class: escape
# expect: blocked
# technique: import os.path binds the parent package os
# source: own
# verified: yes
import os.path
if os.getpid() > 0:
    print("ESCAPED:import-dotted-ospath")
