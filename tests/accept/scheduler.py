# Cooperative tasks as generators: round robin, sleeping, channels.
from collections import deque


class Channel:
    def __init__(self):
        self.items, self.waiting = deque(), deque()


class Scheduler:
    def __init__(self):
        self.ready, self.asleep, self.time, self.log = deque(), [], 0, []

    def spawn(self, task, name):
        self.ready.append((task, name, None))

    def run(self):
        while self.ready or self.asleep:
            if not self.ready:
                self.asleep.sort(key=lambda t: t[:2])
                self.time, _, task, name = self.asleep.pop(0)
                self.ready.append((task, name, None))
            task, name, value = self.ready.popleft()
            try:
                request = task.send(value)
            except StopIteration as stop:
                self.log.append(f"{self.time}:{name} done {stop.value}")
                continue
            match request:
                case "sleep", n:
                    self.asleep.append((self.time + n, name, task, name))
                case "send", channel, item:
                    if channel.waiting:
                        self.ready.append((*channel.waiting.popleft(), item))
                    else:
                        channel.items.append(item)
                    self.ready.append((task, name, None))
                case "receive", channel:
                    if channel.items:
                        self.ready.append((task, name, channel.items.popleft()))
                    else:
                        channel.waiting.append((task, name))
                case _:
                    self.ready.append((task, name, None))


def producer(channel, n):
    for i in range(n):
        yield "sleep", 2
        yield "send", channel, i * i
    yield "send", channel, None
    return n


def consumer(channel, log):
    total = 0
    while (item := (yield "receive", channel)) is not None:
        log.append(f"got {item}")
        total += item
    return total


def idle(n):
    for _ in range(n):
        yield
    return "idle"


s, c = Scheduler(), Channel()
s.spawn(producer(c, 4), "producer")
s.spawn(consumer(c, s.log), "consumer")
s.spawn(idle(3), "idle")
s.run()
print("\n".join(s.log))
