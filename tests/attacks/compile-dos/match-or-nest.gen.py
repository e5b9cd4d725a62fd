# id: match-or-nest
# class: compile-dos
# expect: contained
# technique: or-patterns nested in class and mapping patterns
# source: own
# verified: no
p = "1"
for _ in range(90):
    p = f"[{p}|{p[:2000]}]" if len(p) < 100000 else f"[{p}]"
print(f"match 1:\n case {p}: pass")
