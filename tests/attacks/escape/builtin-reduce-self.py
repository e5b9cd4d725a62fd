# id: builtin-reduce-self
# class: escape
# expect: blocked
# technique: a bound builtin reduces to the object it is bound to
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
import math
for function in (len, print, math.sqrt, globals, open):
    reduced = function.__reduce__()
    if not isinstance(reduced, str):
        for part in reduced[1]:
            if type(part) is type(math):
                print("ESCAPED:builtin-reduce-self")
