# id: union-alias-hash-repr
# class: dos-stack
# expect: contained
# technique: deeply nested generic aliases, hashed, compared and shown
# source: own
# verified: no
t = int
for _ in range(50_000):
    t = list[t]
hash(t)
t == list[t]
repr(t)
