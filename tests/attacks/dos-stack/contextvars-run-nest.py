# id: contextvars-run-nest
# class: dos-stack
# expect: contained
# technique: contexts run each other, through C alone
# source: own
# verified: yes
import contextvars
import functools

call = int
while True:
    for _ in range(100000):
        call = functools.partial(contextvars.Context().run, call)
    call()
