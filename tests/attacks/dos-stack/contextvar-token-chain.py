# id: contextvar-token-chain
# class: dos-stack
# expect: contained
# technique: tokens hold old values: chain dropped
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
import contextvars
v = contextvars.ContextVar("v")
t = None
for _ in range(1000000):
    t = v.set(t)
v.set(None)
del t
