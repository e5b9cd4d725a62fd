# id: recursion-strict
# class: escape
# expect: contained
# technique: an import that fails half-way (RecursionError near the limit) leaves what it had loaded in the table, loaded but never frozen; the next import hands it out
# source: own
# verified: no
def deep(n):
    if n > 0: return deep(n - 1)
    import dataclasses
n = 486  # of a limit of 500
try: deep(n)
except RecursionError: print('failed, as meant')
from enum import EnumType
from copy import Error
changed = []
for t in (EnumType, Error):
    try:
        t.planted = 1
        changed.append(t)
    except TypeError as e: print(e)
if changed: print('ESCAPED:recursion-strict changed', changed)
