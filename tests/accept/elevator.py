# A state machine written as classes that replace each other, and one written as a table.
class State:
    def __init__(self, lift):
        self.lift = lift

    def __str__(self):
        return type(self).__name__.lower()

    def tick(self):
        return self

    def call(self, floor):
        if floor not in self.lift.queue:
            self.lift.queue.append(floor)
        return self


class Idle(State):
    def call(self, floor):
        super().call(floor)
        if floor == self.lift.floor:
            return Open(self.lift)
        return Moving(self.lift)


class Moving(State):
    def tick(self):
        target = self.lift.next_stop()
        self.lift.floor += (target > self.lift.floor) - (target < self.lift.floor)
        self.lift.distance += 1
        return Open(self.lift) if self.lift.floor in self.lift.queue else self


class Open(State):
    def __init__(self, lift):
        super().__init__(lift)
        self.left = 2
        lift.queue.remove(lift.floor)

    def tick(self):
        self.left -= 1
        if self.left > 0:
            return self
        return Moving(self.lift) if self.lift.queue else Idle(self.lift)

    def call(self, floor):
        if floor == self.lift.floor:
            self.left += 1
            return self
        return super().call(floor)


class Lift:
    def __init__(self, floor=0):
        self.floor, self.queue, self.distance, self.up = floor, [], 0, True
        self.state = Idle(self)

    def next_stop(self):
        ahead = [f for f in self.queue if (f > self.floor) == self.up]
        if not ahead:
            self.up = not self.up
            ahead = self.queue
        return min(ahead, key=lambda f: abs(f - self.floor))

    def __getattr__(self, name):
        if name in ("tick", "call"):
            def delegate(*args):
                self.state = getattr(self.state, name)(*args)
            return delegate
        raise AttributeError(name)


lift, calls = Lift(), {0: [3], 1: [5, 1], 6: [0], 9: [4, 5]}
for t in range(24):
    for floor in calls.get(t, ()):
        lift.call(floor)
    lift.tick()
    print(f"{t}:{lift.floor}{str(lift.state)[0]}", end=" ")
print("\ntravelled", lift.distance, lift.queue, hasattr(lift, "fly"))

TURNSTILE = {
    ("locked", "coin"): ("unlocked", lambda m: m.update(coins=m["coins"] + 1)),
    ("locked", "push"): ("locked", lambda m: m.update(alarms=m["alarms"] + 1)),
    ("unlocked", "push"): ("locked", lambda m: m.update(passed=m["passed"] + 1)),
    ("unlocked", "coin"): ("unlocked", lambda m: m.update(coins=m["coins"] + 1)),
}
memory, state = dict(coins=0, alarms=0, passed=0), "locked"
for event in "push coin push push coin coin push kick".split():
    try:
        state, action = TURNSTILE[state, event]
    except KeyError as e:
        print("no transition for", e)
        continue
    action(memory)
print(state, memory)
