# id: slice-hash-nest
# class: dos-stack
# expect: contained
# technique: hash of slices nested in slices
# source: own
# verified: yes (signal 11)
s = slice(None)
for _ in range(1_000_000):
    s = slice(s)
hash(s)
