# id: asyncio-task-ring
# class: dos-stack
# expect: contained
# technique: tasks that wait for each other in a ring, and deep chains of futures
# source: own
# verified: no
import asyncio
async def deep(n):
    if n:
        await deep(n - 1)
async def chain(n):
    await asyncio.sleep(0)
    if n:
        await asyncio.shield(asyncio.gather(asyncio.create_task(chain(n - 1))))
async def main():
    for coroutine in (deep(100000), chain(1500)):
        try:
            await coroutine
        except RecursionError:
            print("RecursionError")
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(3000)]
    for a, b in zip(futures, futures[1:]):
        a.add_done_callback(lambda done, b=b: b.cancel())
    futures[0].set_result(1)
    await asyncio.wait(futures)
asyncio.run(main())
