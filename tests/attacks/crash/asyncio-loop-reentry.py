# id: asyncio-loop-reentry
# class: crash
# expect: contained
# technique: a loop whose callbacks change its queues, run it again or close it
# source: own
# verified: no
import asyncio
import heapq
async def main():
    loop = asyncio.get_running_loop()
    class When(float):
        def __lt__(self, other):
            loop._timers.clear()
            return True
    for _ in range(30):
        loop.call_at(When(1), print)
    for call in (loop.run_forever, loop.close, lambda: asyncio.run(main()), lambda: loop.run_until_complete(asyncio.sleep(0))):
        try:
            call()
        except RuntimeError as error:
            print(error)
    task = asyncio.current_task()
    for attempt in (lambda: task.add_done_callback(7), lambda: task.set_result(1), lambda: task.__init__(main(), loop=loop),
                    lambda: loop._ready.clear(), lambda: setattr(loop, "_ready", [])):
        try:
            attempt()
        except Exception as error:
            print(type(error).__name__)
    await asyncio.sleep(0)
try:
    asyncio.run(main())
except Exception as error:
    print(type(error).__name__)
