# id: names-beside-all
# class: escape
# expect: blocked
# technique: names and submodules that come with a module lead to the library's modules behind the facades
# source: own
# verified: yes
import collections
import copy
import html
import operator
import typing

module = type(collections)
seen, waiting = set(), [collections, copy, html, operator, typing]
while waiting:
    here = waiting.pop()
    if id(here) in seen:
        continue
    seen.add(id(here))
    for name in dir(here):
        value = getattr(here, name, None)
        if isinstance(value, module):
            waiting.append(value)
for name in ("sys", "_sys", "re", "functools", "_collections_abc", "abc._abc"):
    for here in (collections, collections.abc, copy, html.entities, operator, typing):
        if hasattr(here, name) and isinstance(getattr(here, name), module):
            print("ESCAPED:names-beside-all")
raise SystemExit("nothing but facades")
