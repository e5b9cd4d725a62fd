# id: sched-events-endless
# class: dos-cpu
# expect: killed
# technique: a scheduler whose events schedule events at the same time
# source: own
# verified: no (unbounded in CPython)
import sched
import time

scheduler = sched.scheduler(time.monotonic, time.sleep)


def again():
    scheduler.enter(0, 0, again)


again()
scheduler.run()
