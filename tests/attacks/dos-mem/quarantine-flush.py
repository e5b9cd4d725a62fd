# id: quarantine-flush
# class: dos-mem
# expect: contained
# technique: churn that fills and drains the quarantine with mixed sizes
# source: own
# verified: no
sizes = [1, 17, 100, 600, 5000, 40_000, 400_000]
keep = []
for turn in range(3000):
    keep.append(bytes(sizes[turn % 7]))
    if len(keep) > 20:
        del keep[turn % 20]
print(len(keep))
