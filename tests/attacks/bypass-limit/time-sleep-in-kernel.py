# id: time-sleep-in-kernel
# class: bypass-limit
# expect: blocked
# technique: sleeping in the kernel, where no instruction is counted
# source: own
# verified: yes
import time
time.sleep(0.01)
time.clock_settime(0, time.time())
print("ESCAPED:time-sleep-in-kernel")
