# id: asyncio-eager-recursion
# class: dos-stack
# expect: contained
# technique: an eager task factory runs tasks inside create_task: recursion through C without a Python frame of its own
# source: own
# verified: no (unbounded in CPython)
import asyncio


async def down(n):
    return await asyncio.create_task(down(n + 1))


async def main():
    factory = getattr(asyncio, "eager_task_factory", None)
    asyncio.get_running_loop().set_task_factory(factory)
    await down(0)


asyncio.run(main())
