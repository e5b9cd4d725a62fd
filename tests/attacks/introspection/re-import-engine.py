# id: re-import-engine
# class: introspection
# expect: blocked
# technique: the C module and the parser behind re, by any spelling
# source: own
# verified: no
import re

for name in ("_regex", "_guest_re", "_sre", "re._parser", "re._compiler", "re._constants", "sre_parse", "sre_compile"):
    try:
        __import__(name)
        print("ESCAPED:re-import-engine")
    except ImportError:
        pass
try:
    from re import _parser
    print("ESCAPED:re-import-engine")
except ImportError:
    pass
