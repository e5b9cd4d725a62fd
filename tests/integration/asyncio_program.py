# asyncio: tasks, groups, cancellation, time-outs, queues, locks, asynchronous generators and context.
import asyncio
import contextvars

log = []
request = contextvars.ContextVar("request", default="none")


async def worker(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ValueError(name)
        log.append(name)
        return name.upper()
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


async def pipeline():
    queue, out = asyncio.Queue(maxsize=2), []

    async def produce():
        for i in range(6):
            await queue.put(i)
        await queue.put(None)

    async def consume():
        while (item := await queue.get()) is not None:
            out.append(item * item)
            queue.task_done()
        queue.task_done()

    await asyncio.gather(produce(), consume())
    await queue.join()
    return out


async def ticks(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        log.append("ticks closed")


async def main():
    print(await asyncio.gather(worker("c", .03), worker("a", .01), worker("b", .02)), log)
    log.clear()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(worker(n, d), name=n) for n, d in (("x", .02), ("y", .01))]
    print([t.result() for t in tasks], [t.get_name() for t in tasks], log)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(worker("bad", .01, fail=True))
            group.create_task(worker("slow", 10))
    except* ValueError as group:
        print(group.exceptions, log[-1])
    try:
        async with asyncio.timeout(.01):
            await worker("long", 5)
    except TimeoutError as error:
        print("timeout", repr(error.__cause__))
    try:
        await asyncio.wait_for(asyncio.shield(worker("kept", .02)), .01)
    except TimeoutError:
        await asyncio.sleep(.03)
        print(log[-1])
    print(await pipeline())
    print([i async for i in ticks(3)], log[-1])
    done, pending = await asyncio.wait([asyncio.create_task(worker(n, d)) for n, d in (("p", .01), ("q", 9))], return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel("enough")
    print(len(done), await asyncio.gather(*pending, return_exceptions=True))
    print([await f for f in asyncio.as_completed([worker("2", .02), worker("1", .01)])])

    lock, order = asyncio.Lock(), []

    async def locked(n):
        async with lock:
            order.append(n)
            await asyncio.sleep(0)
            order.append(n)
    await asyncio.gather(*(locked(n) for n in range(3)))
    condition, event, semaphore, barrier = asyncio.Condition(), asyncio.Event(), asyncio.Semaphore(2), asyncio.Barrier(2)
    running = peak = 0

    async def limited():
        nonlocal running, peak
        async with semaphore:
            running += 1
            peak = max(peak, running)
            await asyncio.sleep(.001)
            running -= 1
    await asyncio.gather(*(limited() for _ in range(5)))

    async def waiter():
        async with condition:
            await condition.wait_for(lambda: event.is_set())
        return await barrier.wait()
    waiting = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    event.set()
    async with condition:
        condition.notify_all()
    print(order, peak, sorted([await barrier.wait(), await waiting]))

    async def context():
        request.set("inner")
        await asyncio.sleep(0)
        return request.get()
    print(await asyncio.create_task(context()), request.get())
    loop = asyncio.get_running_loop()
    calls = []
    loop.call_soon(calls.append, 1)
    loop.call_later(.002, calls.append, 3)
    loop.call_later(.001, calls.append, 2).cancel()
    future = loop.create_future()
    future.add_done_callback(lambda f: calls.append(f.result()))
    loop.call_soon(future.set_result, "done")
    print(await future, calls)
    await asyncio.sleep(.004)
    print(calls, asyncio.current_task() in asyncio.all_tasks(), loop.is_running())
    priority = asyncio.PriorityQueue()
    for n in (3, 1, 2):
        priority.put_nowait(n)
    print([priority.get_nowait() for _ in range(3)], priority.empty())
    try:
        future.set_result(0)
    except asyncio.InvalidStateError as error:
        print(type(error).__name__)
    task = asyncio.create_task(worker("last", 1))
    await asyncio.sleep(0)
    task.cancel()
    print(task.cancelling(), await asyncio.gather(task, return_exceptions=True), task.cancelled())
    return "end"


print(asyncio.run(main()))
with asyncio.Runner() as runner:
    print(runner.run(worker("again", 0)), asyncio.iscoroutinefunction(worker))
