# id: import-machinery-in-c
# class: escape
# expect: blocked
# technique: the C import machinery through a C function that imports by itself
# source: own
# verified: yes
import unicodedata, math, json
for spec in ("posix", "_posixsubprocess", "_io", "nt", "_imp", "marshal", "gc"):
    try:
        module = __import__(spec)
    except ImportError:
        continue
    if hasattr(module, "system") or hasattr(module, "open") or hasattr(module, "loads"):
        print("ESCAPED:import-machinery-in-c")
