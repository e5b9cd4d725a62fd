# id: asyncio-sleep-negative-zero
# class: dos-cpu
# expect: killed
# technique: sleeps of nothing, of minus infinity and of the least float never move the clock
# source: own
# verified: no (unbounded in CPython)
import asyncio


async def main():
    while True:
        for delay in (0, -0.0, 5e-324, float("-inf")):
            await asyncio.sleep(delay)


asyncio.run(main())
