# id: namedtuple-replace
# class: escape
# expect: blocked
# technique: the generated _replace method of a named tuple keeps the collections module's globals
# source: own
# verified: yes
from collections import namedtuple

library = namedtuple("P", "x")._replace.__globals__
if library["_sys"].modules:
    print("ESCAPED:namedtuple-replace")
