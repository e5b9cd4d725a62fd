# id: logging-asyncio-time-state
# class: leak
# expect: blocked
# part: b
# technique: state of logging, asyncio, warnings and time modules stays for the next tenant
# source: own
# verified: yes
import asyncio
import calendar
import logging
import sys
import time
import zoneinfo
try:
    asyncio.get_event_loop()
    left = True
except RuntimeError:
    left = False
if (left or hasattr(logging.getLogger("tenant"), "mark") or logging.getLevelName(35) == "LEFT"
        or not logging.getLogger().isEnabledFor(50) or calendar.firstweekday() == 3
        or hasattr(sys.implementation, "left") or hasattr(zoneinfo.ZoneInfo, "left")
        or time.monotonic() > 900):
    print("ESCAPED:logging-asyncio-time-state")
raise SystemExit("nothing found")
