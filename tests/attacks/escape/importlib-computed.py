# id: importlib-computed
# class: escape
# expect: blocked
# technique: importlib with a computed module name
# source: own
# verified: yes
from importlib import import_module

if import_module("o" + chr(115)).getpid():
    print("ESCAPED:importlib-computed")
