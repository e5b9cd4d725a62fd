# id: nested-tuple-hash
# class: dos-stack
# expect: contained
# technique: hash of a 10**6 deep tuple: no recursion guard
# source: GH python/cpython issue 154318
# verified: yes (SIGSEGV)
t = ()
for _ in range(1000000):
    t = (t,)
hash(t)
