# id: multiprocessing-shared-memory
# class: escape
# expect: blocked
# technique: multiprocessing shared memory and process API
# source: own
# verified: yes
import multiprocessing
if multiprocessing.current_process().pid > 0:
    print("ESCAPED:multiprocessing-shared-memory")
