# id: import-from-submodule
# class: escape
# expect: blocked
# technique: a from-import falls back on the interpreter's own table of modules and gives the library's real submodule
# source: own
# verified: yes
import json, collections
for package, name in ((json, "decoder"), (collections, "abc")):
    setattr(package, "__name__", "json")
try:
    from json import decoder, scanner
    print("ESCAPED:import-from-submodule")
except ImportError:
    pass
try:
    from collections import encoder
    print("ESCAPED:import-from-submodule")
except ImportError:
    pass
