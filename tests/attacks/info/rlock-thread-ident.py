# id: rlock-thread-ident
# class: info
# expect: blocked
# technique: a lock tells the kernel thread id in its repr
# source: own
# verified: yes
import functools, threading
lock = threading.RLock()
with lock:
    if "owner=" in repr(lock) and "owner=0" not in repr(lock):
        print("ESCAPED:rlock-thread-ident")
