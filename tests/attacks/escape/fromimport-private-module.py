# id: fromimport-private-module
# class: escape
# expect: blocked
# technique: from-import of a private module alias out of an allow-listed module
# source: own
# verified: yes
from random import _os as noise
if noise.getpid() > 0:
    print("ESCAPED:fromimport-private-module")
