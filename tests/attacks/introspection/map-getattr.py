# id: map-getattr
# class: introspection
# expect: blocked
# technique: map over two sequences applies getattr pairwise
# source: own
# verified: yes
def probe():
    pass
D = "_" * 2
for v in map(getattr, [probe], [D + "code" + D]):
    if "<code object" in str(v):
        print("ESCAPED:map-getattr")
