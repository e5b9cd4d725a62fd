# id: thread-start-unguarded
# class: bypass-limit
# expect: blocked
# technique: a second thread, which no selector guards
# source: own
# verified: yes
import _thread
done = []
def work():
    done.append(1)
    print("ESCAPED:thread-start-unguarded")
_thread.start_new_thread(work, ())
while not done:
    pass
