# Signals with priorities, one-shot handlers, wildcard topics and a veto.
from collections import defaultdict
from functools import partial


class Veto(Exception):
    pass


class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)
        self.history = []

    def on(self, topic, handler=None, *, priority=0, once=False):
        if handler is None:
            return partial(self.on, topic, priority=priority, once=once)
        self.handlers[topic].append((priority, len(self.handlers[topic]), handler, once))
        self.handlers[topic].sort(key=lambda entry: (-entry[0], entry[1]))
        return handler

    def off(self, topic, handler):
        self.handlers[topic] = [h for h in self.handlers[topic] if h[2] is not handler]

    def matching(self, topic):
        parts = topic.split(".")
        for n in range(len(parts), -1, -1):
            yield ".".join(parts[:n] + ["*"]) if n < len(parts) else topic

    def emit(self, topic, /, **payload):
        results = []
        self.history.append(topic)
        try:
            for pattern in self.matching(topic):
                for entry in list(self.handlers.get(pattern, ())):
                    _, _, handler, once = entry
                    if once:
                        self.handlers[pattern].remove(entry)
                    results.append(handler(topic, **payload))
        except Veto as veto:
            return f"vetoed: {veto}"
        return results


bus = Bus()


@bus.on("user.login")
def greet(topic, name, **_):
    return f"hello {name}"


@bus.on("user.*", priority=5)
def log(topic, **payload):
    return f"log {topic} {sorted(payload)}"


@bus.on("*")
def count(topic, **_):
    count.seen = getattr(count, "seen", 0) + 1
    return count.seen


@bus.on("user.login", priority=10)
def guard(topic, name, **_):
    if name == "root":
        raise Veto("no root here")
    return "ok"


bus.on("user.logout", lambda topic, **_: "only once", once=True)

print(bus.emit("user.login", name="ann"))
print(bus.emit("user.login", name="root"))
print(bus.emit("user.logout"), bus.emit("user.logout"))
print(bus.emit("disk.full", percent=98))
bus.off("*", count)
print(bus.emit("disk.full"), bus.emit("a.b.c"))
print(bus.history, count.seen, greet.__name__)
