# id: partial-call-nest
# class: dos-stack
# expect: contained
# technique: partials that cannot be flattened because each has an attribute, called
# source: own
# verified: yes (signal 11)
import functools

call = functools.partial(int)
for _ in range(300_000):
    call = functools.partial(call)
    call.mark = 1
call()
