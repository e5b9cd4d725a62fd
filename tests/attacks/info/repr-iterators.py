# id: repr-iterators
# class: info
# expect: contained
# technique: repr of builtin iterators (map, zip, dict views iterators, match objects)
# source: own
# verified: yes
# check: two-run-diff
import re
print("OBSERVED:repr-iterators:", iter([]), map(len, []), zip(), re.finditer("a", "a"))
