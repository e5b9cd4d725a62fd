# id: thread-outlives-script
# class: bypass-limit
# expect: blocked
# technique: thread keeps running although the main script has ended
# source: own
# verified: yes
import threading, time
done = []
t = threading.Thread(target=lambda: (time.sleep(0.05), print("ESCAPED:thread-outlives-script")))
t.start()
