# id: asyncio-task-flood
# class: dos-mem
# expect: killed
# technique: tasks that make two tasks each and wait for both
# source: own
# verified: no (unbounded in CPython)
import asyncio


async def split():
    await asyncio.gather(split(), split())


asyncio.run(split())
