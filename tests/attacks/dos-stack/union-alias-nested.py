# id: union-alias-nested
# class: dos-stack
# expect: contained
# technique: nested unions and aliases
# source: own
# verified: yes (SIGSEGV)
u = int
for _ in range(100000):
    u = list[u] | None
hash(u)
