# id: sys-getframe
# class: introspection
# expect: blocked
# technique: sys._getframe
# source: own
# verified: yes
import sys
if "<frame at" in str(sys._getframe()):
    print("ESCAPED:sys-getframe")
