# id: gc-referrers
# class: escape
# expect: blocked
# technique: gc.get_referrers walks upward from a shared object to the host
# source: CPython Lib/test/crashers
# verified: yes
import gc
marker = print
for r in gc.get_referrers(marker):
    if isinstance(r, dict) and "open" in r and "compile" in r:
        print("ESCAPED:gc-referrers")
        break
