# A tram timetable: clock arithmetic, earliest arrival search, and a departures board.
from collections import defaultdict
from functools import total_ordering
from itertools import pairwise


@total_ordering
class Clock:
    __slots__ = ("minutes",)

    def __init__(self, text_or_minutes):
        if isinstance(text_or_minutes, str):
            hours, minutes = map(int, text_or_minutes.split(":"))
            if not (0 <= hours < 24 and 0 <= minutes < 60):
                raise ValueError(f"not a time of day: {text_or_minutes}")
            text_or_minutes = hours * 60 + minutes
        self.minutes = text_or_minutes

    def __add__(self, minutes):
        return Clock(self.minutes + minutes) if isinstance(minutes, int) else NotImplemented

    def __sub__(self, other):
        return self.minutes - other.minutes

    def __eq__(self, other):
        return self.minutes == other.minutes

    def __lt__(self, other):
        return self.minutes < other.minutes

    def __hash__(self):
        return self.minutes

    def __format__(self, spec):
        day, rest = divmod(self.minutes, 1440)
        text = "{:02}:{:02}".format(*divmod(rest, 60)) + "+" * day
        return format(text, spec)

    def __str__(self):
        return format(self)


LINES = {
    "1": (["Harbour", "Market", "Museum", "Park"], [4, 3, 6], "06:00", 20),
    "2": (["Station", "Market", "Hospital"], [5, 7], "06:08", 15),
    "7": (["Hospital", "Park", "Zoo", "Airport"], [2, 4, 11], "06:13", 30),
}
rides = defaultdict(list)
for line, (stops, legs, first, every) in LINES.items():
    start = Clock(first)
    while start <= Clock("08:00"):
        now = start
        for (here, there), leg in zip(pairwise(stops), legs):
            rides[here].append((now, now + leg, there, line))
            now = now + leg
        start = start + every


def earliest(origin, target, at):
    best, how, todo = {origin: at}, {}, [origin]
    while todo:
        here = min(todo, key=lambda s: best[s])
        todo.remove(here)
        for leave, arrive, there, line in rides[here]:
            if leave >= best[here] and (there not in best or arrive < best[there]):
                best[there] = arrive
                how[there] = here, leave, line
                if there not in todo:
                    todo.append(there)
    if target not in how:
        return None
    path, stop = [], target
    while stop != origin:
        here, leave, line = how[stop]
        path.append(f"{leave} {here} -> {best[stop]} {stop} ({line})")
        stop = here
    return path[::-1], best[target] - at


for a, b, t in (("Harbour", "Park", "06:05"), ("Station", "Airport", "06:10"), ("Airport", "Zoo", "07:00"), ("Harbour", "Zoo", "07:59")):
    found = earliest(a, b, Clock(t))
    print(f"{a} to {b} at {t}:", "no way" if found is None else f"{found[1]} minutes")
    for step in found[0] if found else ():
        print("   ", step)
print("Market departures", *(f"{d[0]:>7} {d[3]} {d[2]}" for d in sorted(rides["Market"], key=lambda d: (d[0], d[3]))[:6]), sep="\n")
for text in ("24:00", "7:61", "7"):
    try:
        print(Clock(text))
    except ValueError as e:
        print(e)
print(Clock("23:50") + 25, max(Clock("1:00"), Clock("0:59")), f"[{Clock('9:05'):^9}]", len({Clock("8:00"), Clock(480)}))
