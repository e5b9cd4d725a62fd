# id: logging-asyncio-time-state
# class: leak
# expect: blocked
# part: a
# technique: state of logging, asyncio, warnings and time modules stays for the next tenant
# source: own
# verified: yes
import asyncio
import calendar
import logging
import sys
import time
import zoneinfo
logging.getLogger("tenant").mark = "left"
logging.addLevelName(35, "LEFT")
logging.disable(60)
asyncio.set_event_loop(asyncio.new_event_loop())
calendar.setfirstweekday(3)
sys.implementation.left = 1
sys.stdout = open
zoneinfo.ZoneInfo("UTC").__class__.left = 1
time.sleep(1000)
