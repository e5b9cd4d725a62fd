# id: sys-module-type
# class: escape
# expect: blocked
# technique: the class of the sys module makes modules, or shows another one
# source: own
# verified: no
import sys
import math
kind = type(sys)
for attempt in (lambda: kind("os"), lambda: kind.__new__(kind, "os"), lambda: type("M", (kind,), {})("os"),
                lambda: setattr(kind, "stdout", 1), lambda: setattr(math, "__class__", kind),
                lambda: delattr(sys, "stdout"), lambda: kind.stdout.__set__(math, 1)):
    try:
        attempt()
    except (TypeError, AttributeError):
        continue
    print("ESCAPED:sys-module-type")
raise SystemExit("nothing found")
