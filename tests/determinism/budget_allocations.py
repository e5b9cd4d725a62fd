# Stopped by the number of allocations.
# flags: --allocations 20000 --deadline 20s
# outcome: exhausted/allocations
kept = []
while True:
    kept.append([len(kept)])
    if len(kept) % 1000 == 0:
        print(len(kept))
