# id: asyncio-call-soon-forever
# class: dos-cpu
# expect: killed
# technique: a callback that schedules itself: the loop never gets idle, no line of the program's runs twice
# source: own
# verified: no (unbounded in CPython)
import asyncio


def again(loop):
    loop.call_soon(again, loop)


async def main():
    again(asyncio.get_running_loop())
    await asyncio.Event().wait()


asyncio.run(main())
