# id: hash-of-nan
# class: info
# expect: contained
# check: two-run-diff
# technique: the hash of a NaN is its address
# source: own
# verified: yes
nans = [float("nan") for _ in range(4)]
print("OBSERVED:", [hash(x) for x in nans], hash(complex(nans[0], 1)))
