# A hospital queue: an own binary heap with update, patients that worsen, and a shift simulation.
class Heap:
    def __init__(self, key):
        self.key, self.items, self.where = key, [], {}

    def __len__(self):
        return len(self.items)

    def __contains__(self, item):
        return item in self.where

    def _put(self, at, item):
        self.items[at], self.where[item] = item, at

    def _sift(self, at):
        item = self.items[at]
        while at and self.key(item) < self.key(self.items[(at - 1) // 2]):
            self._put(at, self.items[(at - 1) // 2])
            at = (at - 1) // 2
        while (below := [c for c in (2 * at + 1, 2 * at + 2) if c < len(self.items)]):
            child = min(below, key=lambda c: self.key(self.items[c]))
            if self.key(self.items[child]) >= self.key(item):
                break
            self._put(at, self.items[child])
            at = child
        self._put(at, item)

    def push(self, item):
        self.items.append(item)
        self._sift(len(self.items) - 1)

    def pop(self):
        if not self.items:
            raise IndexError("nobody is waiting")
        top, last = self.items[0], self.items.pop()
        del self.where[top]
        if self.items:
            self.items[0] = last
            self._sift(0)
        return top

    def update(self, item):
        self._sift(self.where[item])


class Patient:
    def __init__(self, name, level, arrived, minutes):
        self.name, self.level, self.arrived, self.minutes = name, level, arrived, minutes

    def __repr__(self):
        return f"{self.name}/{self.level}"


def shift(patients, doctors, until):
    waiting, busy, waits = Heap(lambda p: (p.level, p.arrived)), {}, {}
    for now in range(until):
        for doctor in [d for d, (_, end) in busy.items() if end == now]:
            print(f"{now:>3} {doctor} discharges {busy.pop(doctor)[0].name}")
        for p in patients:
            if p.arrived == now:
                waiting.push(p)
            elif p in waiting and (now - p.arrived) % 20 == 0 and p.level > 1:
                p.level -= 1
                waiting.update(p)
                print(f"{now:>3} {p.name} gets worse: {p.level}")
        for doctor in doctors:
            if doctor not in busy and waiting:
                p = waiting.pop()
                waits[p.name] = now - p.arrived
                busy[doctor] = p, now + p.minutes
                print(f"{now:>3} {doctor} sees {p!r}, {len(waiting)} waiting")
    return waits


waits = shift([Patient("Ada", 4, 0, 25), Patient("Bo", 3, 1, 30), Patient("Cy", 5, 2, 10), Patient("Di", 1, 3, 40),
               Patient("Ed", 4, 5, 5), Patient("Flo", 2, 30, 15), Patient("Gus", 5, 31, 5)], ["Dr X", "Dr Y"], 90)
print(waits, f"mean {sum(waits.values()) / len(waits):.2f}")
try:
    Heap(None).pop()
except IndexError as e:
    print(e)
h = Heap(lambda n: n % 10)
for n in (93, 12, 75, 61, 88, 20, 47):
    h.push(n)
print([h.pop() for _ in range(len(h))], 12 in h)
