# id: time-sleep-loop
# class: dos-cpu
# expect: killed
# technique: time.sleep burns wall clock but neither CPU nor bytecode
# source: own
# verified: yes (still running after 4s)
import time
time.sleep(10**6)
