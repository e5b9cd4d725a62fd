# id: nested-tuple-dictkey
# class: dos-stack
# expect: contained
# technique: deep tuple used as a dictionary key and set member
# source: GH python/cpython issue 154318
# verified: yes (SIGSEGV)
t = ()
for _ in range(500000):
    t = (t, 0)
{t: 1}
