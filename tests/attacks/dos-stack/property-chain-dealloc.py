# id: property-chain-dealloc
# class: dos-stack
# expect: contained
# technique: property objects nested and dropped
# source: own
# verified: yes (SIGSEGV)
p = None
for _ in range(3000000):
    p = property(p)
del p
