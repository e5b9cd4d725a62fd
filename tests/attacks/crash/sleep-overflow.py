# id: sleep-overflow
# class: crash
# expect: contained
# technique: sleeps and timers beyond every clock
# source: own
# verified: no
import asyncio
import time
for seconds in (2.0**63, 1e308, float("inf"), float("nan"), -1e-300, 10**400, -1, 9_223_372_036.9):
    try:
        time.sleep(seconds)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__)
async def main():
    loop = asyncio.get_running_loop()
    for when in (float("inf"), float("nan"), 1e308):
        loop.call_at(when, print).cancel()
    await asyncio.wait_for(asyncio.sleep(0), float("nan"))
try:
    asyncio.run(main())
except Exception as error:
    print(type(error).__name__)
