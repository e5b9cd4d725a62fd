# id: asyncio-exception-handler-loop
# class: dos-cpu
# expect: killed
# technique: the handler of unhandled exceptions raises one itself, each time in a new task
# source: own
# verified: no (unbounded in CPython)
import asyncio


async def boom():
    raise ValueError("again")


def handler(loop, context):
    loop.create_task(boom())
    raise KeyError("in the handler")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.create_task(boom())
    while True:
        await asyncio.sleep(0)


asyncio.run(main())
