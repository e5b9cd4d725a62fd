# id: walrus-alias
# class: escape
# expect: blocked
# technique: walrus alias of a forbidden builtin inside a comprehension
# source: own
# verified: yes
data = [y.read() for _ in (0,) if (y := (x := open)("/tmp/terrarium_canary"))]
if "CANARY" in data[0]:
    print("ESCAPED:walrus-alias")
