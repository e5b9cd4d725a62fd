# id: nested-enumerate-next
# class: dos-stack
# expect: contained
# technique: next of enumerate of enumerate
# source: own
# verified: yes (signal 11)
it = iter("x")
for _ in range(500_000):
    it = enumerate(it)
next(it)
