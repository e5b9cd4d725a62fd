# A scheduler for generators: sleeping, channels, spawning, waiting for others, cancellation.
from collections import deque


class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks


class Cancelled(BaseException):
    pass


class Channel:
    def __init__(self, size=1):
        self.items, self.size = deque(), size

    def put(self, item):
        while len(self.items) >= self.size:
            yield
        self.items.append(item)

    def get(self):
        while not self.items:
            yield
        return self.items.popleft()


class Task:
    def __init__(self, name, body):
        self.name, self.body, self.wake, self.result, self.done, self.error = name, body, 0, None, False, None

    def __await__(self):
        while not self.done:
            yield
        if self.error:
            raise self.error
        return self.result

    wait = __await__


class Loop:
    def __init__(self):
        self.tasks, self.now, self.log = deque(), 0, []

    def spawn(self, name, body):
        task = Task(name, body)
        self.tasks.append(task)
        return task

    def cancel(self, task):
        if not task.done:
            self.advance(task, lambda: task.body.throw(Cancelled()))

    def advance(self, task, step):
        try:
            asked = step()
        except StopIteration as stop:
            task.result, task.done = stop.value, True
        except Cancelled:
            task.done, task.result = True, "cancelled"
        except Exception as e:
            task.done, task.error = True, e
        else:
            if isinstance(asked, Sleep):
                task.wake = self.now + asked.ticks

    def run(self, limit=200):
        while self.tasks and self.now < limit:
            for _ in range(len(self.tasks)):
                task = self.tasks.popleft()
                if task.done:
                    continue
                if task.wake <= self.now:
                    self.advance(task, lambda: task.body.send(None))
                if task.done:
                    self.log.append(f"{self.now:3d} {task.name} -> {task.error or task.result!r}")
                else:
                    self.tasks.append(task)
            self.now += 1


def producer(channel, n):
    for i in range(n):
        yield Sleep(2)
        yield from channel.put(i * i)
    yield from channel.put(None)
    return f"made {n}"


def consumer(channel, out):
    while (item := (yield from channel.get())) is not None:
        out.append(item)
    return sum(out)


def sleeper(out):
    try:
        yield Sleep(50)
        return "slept"
    finally:
        out.append("sleeper cleaned up")


def failing():
    yield Sleep(3)
    raise ValueError("task failed")


def parent(loop, out):
    victim = loop.spawn("sleeper", sleeper(out))
    bad = loop.spawn("failing", failing())
    yield Sleep(1)
    try:
        yield from bad.wait()
    except ValueError as e:
        out.append(f"parent saw {e}")
    loop.cancel(victim)
    return (yield from victim.wait())


async def as_coroutine(task):
    return await task


loop, channel, out = Loop(), Channel(2), []
made = loop.spawn("producer", producer(channel, 4))
loop.spawn("consumer", consumer(channel, out))
loop.spawn("parent", parent(loop, out))
loop.spawn("awaiter", as_coroutine(made))
loop.run()
print(*loop.log, sep="\n")
print(out, loop.now)
