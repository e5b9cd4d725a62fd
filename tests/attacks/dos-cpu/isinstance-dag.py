# id: isinstance-dag
# class: dos-cpu
# expect: killed
# technique: isinstance with a tuple of tuples that shares its halves: 2**60 paths
# source: own
# verified: yes (still running after 6 s)
kinds = (str,)
for _ in range(60):
    kinds = (kinds, kinds)
isinstance(1, kinds)
