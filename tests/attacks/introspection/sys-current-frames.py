# id: sys-current-frames
# class: introspection
# expect: blocked
# technique: frames of every thread of the host
# source: own
# verified: yes
import sys
for f in sys._current_frames().values():
    if "<frame at" in str(f):
        print("ESCAPED:sys-current-frames")
        break
