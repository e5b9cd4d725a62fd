# id: math-self-module
# class: introspection
# expect: blocked
# technique: __self__ of an allow-listed C function is the real module object behind a proxy
# source: own
# verified: yes
from math import sin
if "module 'math'" in str(sin.__self__):
    print("ESCAPED:math-self-module")
