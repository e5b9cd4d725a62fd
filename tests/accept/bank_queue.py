# Discrete event simulation of customers and clerks.
from collections import deque


def customers(n, seed=11):
    t = 0
    for i in range(n):
        seed = (seed * 75 + 74) % 65537
        t += seed % 7
        yield t, i, 2 + seed % 9


def simulate(clerks, n=40):
    arrivals, queue = deque(customers(n)), deque()
    busy, waits, time, longest = [], [], 0, 0
    while arrivals or queue or busy:
        upcoming = ([arrivals[0][0]] if arrivals else []) + [b for b in busy]
        time = min(upcoming)
        busy = [b for b in busy if b > time]
        while arrivals and arrivals[0][0] <= time:
            queue.append(arrivals.popleft())
        while queue and len(busy) < clerks:
            came, _, needs = queue.popleft()
            waits.append(time - came)
            busy.append(time + needs)
        longest = max(longest, len(queue))
    return time, sum(waits) / len(waits), max(waits), longest


for clerks in range(1, 5):
    end, average, worst, longest = simulate(clerks)
    print(f"{clerks} clerks: end {end}, wait {average:.2f} / {worst}, queue {longest}")
