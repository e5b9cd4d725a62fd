# Tasks that begin at once, after asyncio's dependencies were loaded by others.
import logging
import asyncio


async def work(number):
    await asyncio.sleep(number / 100)
    return number


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    print(await asyncio.gather(*(asyncio.create_task(work(i)) for i in range(3))))
    print(len(asyncio.all_tasks()))


asyncio.run(main())
print(logging.getLogger("asyncio").name)
