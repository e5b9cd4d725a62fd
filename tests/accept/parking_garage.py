# A parking garage as a class hierarchy: vehicles, spots, tariffs, and a day of events.
import math
from collections import defaultdict


class Vehicle:
    kind = "Vehicle"
    size = 1
    rate = 100

    def __init__(self, plate):
        self.plate = plate

    def fee(self, minutes):
        return self.rate * math.ceil(max(minutes - 10, 0) / 30)

    def __repr__(self):
        return f"{self.kind}({self.plate!r})"

    def __eq__(self, other):
        return isinstance(other, Vehicle) and self.plate == other.plate

    def __hash__(self):
        return hash(self.plate)


class Motorbike(Vehicle):
    kind = "Motorbike"
    rate = 40


class Van(Vehicle):
    kind = "Van"
    size = 2

    def fee(self, minutes):
        return super().fee(minutes) * 2 + 50


class ElectricCar(Vehicle):
    kind = "ElectricCar"

    def fee(self, minutes):
        return super().fee(minutes) * 3 // 4


class Garage:
    def __init__(self, levels, width):
        self.levels = [[None] * width for _ in range(levels)]
        self.since = {}
        self.takings = defaultdict(int)

    def places(self, size):
        for level, row in enumerate(self.levels):
            for at in range(len(row) - size + 1):
                if row[at:at + size] == [None] * size:
                    yield level, at

    def enter(self, vehicle, time):
        if vehicle in self.since:
            return f"{vehicle} is already here"
        place = next(self.places(vehicle.size), None)
        if place is None:
            return f"no room for {vehicle}"
        level, at = place
        self.levels[level][at:at + vehicle.size] = [vehicle] * vehicle.size
        self.since[vehicle] = time
        return f"{vehicle} at {level}.{at}"

    def leave(self, plate, time):
        vehicle = next((v for v in self.since if v.plate == plate), None)
        if vehicle is None:
            return f"{plate} unknown"
        fee = vehicle.fee(time - self.since.pop(vehicle))
        for row in self.levels:
            row[:] = [None if v == vehicle else v for v in row]
        self.takings[vehicle.kind] += fee
        return f"{vehicle} pays {fee / 100:.2f}"

    def __str__(self):
        return "\n".join("|".join(f"{v.plate if v else '':^4}" for v in row) for row in self.levels)


g = Garage(2, 3)
print(g.enter(Vehicle("A1"), 0), g.enter(Van("V1"), 5), g.enter(Motorbike("M1"), 7), sep="\n")
print(g)
print(g.enter(Van("V2"), 9), g.enter(Van("V3"), 9), g.enter(Vehicle("A1"), 12), sep="\n")
print(g.leave("A1", 8), g.enter(ElectricCar("E1"), 20), g.leave("V1", 101), g.leave("ZZ", 1), sep="\n")
print(g)
print(g.leave("E1", 200), g.leave("M1", 47), g.leave("V2", 19), sep="\n")
print(sorted(g.takings.items()), g.since)
