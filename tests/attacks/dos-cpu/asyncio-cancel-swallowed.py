# id: asyncio-cancel-swallowed
# class: dos-cpu
# expect: killed
# technique: a task that swallows each cancellation keeps the timeout, the task group and the runner waiting
# source: own
# verified: no (unbounded in CPython)
import asyncio


async def stubborn():
    while True:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            pass


async def main():
    async with asyncio.timeout(1):
        async with asyncio.TaskGroup() as group:
            group.create_task(stubborn())

try:
    asyncio.run(main())
finally:
    while True:
        pass
