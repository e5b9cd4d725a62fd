# id: re-nested-repeats-kept
# class: dos-mem
# expect: contained
# technique: nested repeats of a pattern multiply, and patterns are never let go
# source: own
# verified: yes
import re

held = []
for n in range(3000):
    for pattern in ("((a{%d}){%d}){%d}" % (n % 999, n % 99, n % 9), "(?P<n%d>[\\u0000-\\U0010ffff]{1,900}){1,900}" % n, "(" * 500 + "a" + ")" * 500,
                    "[%s]{900}" % "".join(chr(0x100 + 2 * k + n) for k in range(500)), "|".join("(x%d)" % k for k in range(n % 90 * 100))):
        try:
            compiled = re.compile(pattern)
            held.append(compiled)
            held.append([m.groups() for m in compiled.finditer("a" * 1000)])
        except (re.error, OverflowError, MemoryError, RecursionError):
            pass
