# id: sleep-forever
# class: escape
# expect: contained
# technique: more time than there is
# source: own
# verified: no
import time
for i in range(10**6): time.sleep(2e9)
