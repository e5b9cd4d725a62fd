# id: typing-lazy-names
# class: escape
# expect: blocked
# technique: typing's names that it makes on first use, and the tables behind them
# source: own
# verified: yes
import typing

for name in ("re", "sys", "types", "_cleanups", "_lazy_annotationlib", "copyreg"):
    try:
        found = getattr(typing, name)
    except AttributeError:
        continue
    print("ESCAPED:typing-lazy-names")
try:
    typing.__getattr__("re")
    print("ESCAPED:typing-lazy-names")
except AttributeError:
    pass
