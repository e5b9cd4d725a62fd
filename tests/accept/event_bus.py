# Publish and subscribe with priorities, wildcards and removal while running.
class Bus:
    def __init__(self):
        self.handlers = []
        self.serial = 0

    def on(self, topic, priority=0):
        def register(f):
            self.serial += 1
            self.handlers.append((-priority, self.serial, topic, f))
            self.handlers.sort(key=lambda h: h[:2])
            return f
        return register

    def off(self, f):
        self.handlers = [h for h in self.handlers if h[3] is not f]

    def emit(self, topic, **data):
        results = []
        for _, _, wanted, f in list(self.handlers):
            if wanted == topic or wanted.endswith("*") and topic.startswith(wanted[:-1]):
                results.append(f(topic, **data))
                if results[-1] == "stop":
                    break
        return results


bus = Bus()
seen = []


@bus.on("user.*")
def everything(topic, **data):
    seen.append((topic, sorted(data)))
    return "logged"


@bus.on("user.login", priority=5)
def once(topic, name, **_):
    bus.off(once)
    return f"hello {name}"


@bus.on("user.ban", priority=1)
def guard(topic, **_):
    return "stop"


print(bus.emit("user.login", name="ann"), bus.emit("user.login", name="bob"))
print(bus.emit("user.ban", name="cy", why="spam"), bus.emit("other"))
print(seen)
