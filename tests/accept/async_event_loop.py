# A toy event loop for coroutines: timers, gather, queues, cancellation, async context managers and iterators.
from collections import deque


class Cancelled(BaseException):
    pass


class Suspend:
    def __init__(self, until):
        self.until = until

    def __await__(self):
        yield self.until


class Task:
    def __init__(self, loop, coroutine, name):
        self.loop, self.coroutine, self.name = loop, coroutine, name
        self.done, self.value, self.error, self.wake = False, None, None, 0.0

    def step(self):
        try:
            self.wake = self.coroutine.send(None) or self.loop.time
        except StopIteration as stop:
            self.done, self.value = True, stop.value
        except Exception as e:
            self.done, self.error = True, e

    def cancel(self):
        try:
            self.coroutine.throw(Cancelled())
        except (Cancelled, StopIteration):
            pass
        self.done = True

    def __await__(self):
        while not self.done:
            yield None
        if self.error:
            raise self.error
        return self.value


class Loop:
    def __init__(self):
        self.time, self.tasks, self.steps = 0.0, [], 0

    def spawn(self, coroutine, name=None):
        task = Task(self, coroutine, name or coroutine.__name__)
        self.tasks.append(task)
        return task

    def run(self, coroutine):
        main = self.spawn(coroutine)
        while not main.done:
            ready = [t for t in self.tasks if not t.done and t.wake <= self.time]
            if not ready:
                self.time = min(t.wake for t in self.tasks if not t.done)
            for task in ready:
                task.step()
                self.steps += 1
            if ready and all(t.wake > self.time or t.done for t in self.tasks):
                continue
            self.time += 0.5
        if main.error:
            raise main.error
        return main.value


loop = Loop()


async def sleep(seconds):
    await Suspend(loop.time + seconds)


async def gather(*coroutines):
    tasks = [loop.spawn(c) for c in coroutines]
    return [await t for t in tasks]


class Queue:
    def __init__(self):
        self.items = deque()

    async def get(self):
        while not self.items:
            await Suspend(None)
        return self.items.popleft()

    def put(self, item):
        self.items.append(item)

    def __aiter__(self):
        return self

    async def __anext__(self):
        item = await self.get()
        if item is None:
            raise StopAsyncIteration
        return item


class Lock:
    owner = None

    async def __aenter__(self):
        while self.owner:
            await Suspend(None)
        self.owner = True

    async def __aexit__(self, *error):
        self.owner = None


log, lock, queue = [], Lock(), Queue()


async def worker(name, seconds):
    await sleep(seconds)
    async with lock:
        log.append(f"{name} in")
        await sleep(1)
        log.append(f"{name} out")
    queue.put(name)
    return name * 2


async def reader():
    return [item async for item in queue]


async def ticks(n):
    for i in range(n):
        await sleep(1)
        yield i


async def forever():
    try:
        while True:
            await sleep(10)
    except Cancelled:
        log.append("cancelled")
        raise


async def fails():
    await sleep(2)
    raise ValueError("failed later")


async def main():
    background = loop.spawn(forever())
    reading = loop.spawn(reader())
    results = await gather(worker("a", 3), worker("b", 1), worker("c", 1))
    queue.put(None)
    seen = await reading
    try:
        await gather(fails())
    except ValueError as e:
        log.append(str(e))
    background.cancel()
    return results, seen, [i async for i in ticks(3)], {k: v async for k, v in pairs()}


async def pairs():
    for k in "xy":
        await sleep(0.5)
        yield k, ord(k)


print(loop.run(main()))
print(log, all(t.done for t in loop.tasks))
