# Discrete event simulation: customers, two tellers, a priority queue of events.
from collections import deque, namedtuple
from itertools import count

Event = namedtuple("Event", "time order kind who")


class Agenda:
    def __init__(self):
        self._events = []
        self._order = count()

    def at(self, time, kind, who=None):
        event = Event(round(time, 3), next(self._order), kind, who)
        lo, hi = 0, len(self._events)
        while lo < hi:
            mid = (lo + hi) // 2
            if self._events[mid] > event:
                lo = mid + 1
            else:
                hi = mid
        self._events.insert(lo, event)

    def __iter__(self):
        while self._events:
            yield self._events.pop()


class Bank:
    SERVICE = (2.5, 1.0, 4.25, 0.5)

    def __init__(self, tellers):
        self.agenda = Agenda()
        self.free = list(range(tellers, 0, -1))
        self.line = deque()
        self.log = []
        self.waited = {}

    def run(self, arrivals):
        for who, when in arrivals.items():
            self.agenda.at(when, "arrive", who)
        for event in self.agenda:
            getattr(self, "on_" + event.kind)(event)
        return self

    def on_arrive(self, event):
        self.log.append(f"{event.time:6.2f} {event.who} arrives")
        self.line.append((event.who, event.time))
        self.serve(event.time)

    def on_leave(self, event):
        who, teller = event.who
        self.log.append(f"{event.time:6.2f} {who} leaves teller {teller}")
        self.free.append(teller)
        self.serve(event.time)

    def serve(self, now):
        while self.line and self.free:
            who, since = self.line.popleft()
            teller = self.free.pop()
            self.waited[who] = now - since
            length = self.SERVICE[len(self.waited) % len(self.SERVICE)]
            self.log.append(f"{now:6.2f} {who} at teller {teller} for {length}")
            self.agenda.at(now + length, "leave", (who, teller))


bank = Bank(2).run({name: i * 0.75 for i, name in enumerate("ann bob cid dee eve fay gus".split())})
print(*bank.log, sep="\n")
print({who: round(t, 2) for who, t in bank.waited.items()})
print(f"mean wait {sum(bank.waited.values()) / len(bank.waited):.3f}")
