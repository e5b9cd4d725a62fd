# id: quarantine-hoard
# class: dos-mem
# expect: killed
# technique: memory that is freed and kept in quarantine still counts
# source: own
# verified: no
hoard = []
while True:
    junk = [bytes(1000) for _ in range(100)]
    hoard.append(bytes(50_000))
    del junk
