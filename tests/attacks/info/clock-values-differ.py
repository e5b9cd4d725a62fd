# id: clock-values-differ
# class: info
# expect: contained
# technique: clocks, dates and durations tell one process from another
# source: own
# check: two-run-diff
# verified: no
import asyncio
import datetime
import time
for name in ("time_ns", "monotonic_ns", "perf_counter_ns", "process_time_ns", "thread_time_ns"):
    print("OBSERVED:", name, getattr(time, name)())
print("OBSERVED:", datetime.datetime.now(), datetime.date.today(), time.ctime(), time.tzname)
print("OBSERVED:", datetime.datetime.now().astimezone(), datetime.datetime.now(datetime.UTC))
async def main():
    return asyncio.get_running_loop().time()
print("OBSERVED:", asyncio.run(main()))
