# id: lock-deadlock
# class: dos-cpu
# expect: killed
# technique: acquire of a held lock blocks forever in C
# source: own
# verified: yes (still running after 4s)
import threading
l = threading.Lock()
l.acquire()
l.acquire()
