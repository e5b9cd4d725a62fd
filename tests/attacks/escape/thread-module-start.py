# id: thread-module-start
# class: escape
# expect: blocked
# technique: low level thread start
# source: own
# verified: yes
import _thread, time
_thread.start_new_thread(print, ("ESCAPED:thread-module-start",))
time.sleep(0.3)
