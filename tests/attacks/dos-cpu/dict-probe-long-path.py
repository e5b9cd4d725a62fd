# id: dict-probe-long-path
# class: dos-cpu
# expect: killed
# technique: small ints fill the slots that other keys visit once their hash is used up; each look-up walks through the table
# source: own reading of do_lookup(); 11 us an instruction before it was charged
import itertools

mask, slot, filled = (1 << 13) - 1, 1, {}
for _ in range(5400):
    filled[slot] = None
    slot = (5 * slot + 1) & mask
keys = itertools.cycle([(i << 13) + 1 for i in range(1, 30)])
any(map(filled.__contains__, keys))
while True:
    {**filled}.get((7 << 13) + 1)
