# id: iter-slot-call
# class: escape
# expect: blocked
# technique: for loop over iter(callable, sentinel) runs callables
# source: own
# verified: yes
import functools
for m in iter(functools.partial(__import__, "os"), None):
    if m.getpid() > 0:
        print("ESCAPED:iter-slot-call")
    break
