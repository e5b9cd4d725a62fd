# id: import-relative
# class: escape
# expect: blocked
# technique: relative import forms must not bypass the allowlist
# source: own
# verified: yes
try:
    from . import os as o
except ImportError:
    import os as o
if o.getpid() > 0:
    print("ESCAPED:import-relative")
