# id: builtin-self
# class: escape
# expect: blocked
# technique: __self__ of a builtin function is the real module
# source: own
# verified: yes
import math
for function in (print, len, math.sqrt, __build_class__):
    module = getattr(function, "__se" + "lf__", None)
    if module is not None:
        print("ESCAPED:builtin-self")
        break
