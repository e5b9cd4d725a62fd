# id: import-os
# class: escape
# expect: blocked
# technique: plain import of os
# source: own
# verified: yes
import os
if os.getpid() > 0:
    print("ESCAPED:import-os")
