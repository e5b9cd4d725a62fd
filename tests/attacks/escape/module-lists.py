# id: module-lists
# class: escape
# expect: contained
# technique: lists and functions that a library module trusts and a facade shows (held: what the module itself uses is frozen at load): keyword.kwlist, string constants, calendar names, html entities
# source: own
# verified: no
import keyword, collections, html, html.entities, dataclasses, typing, string, hashlib
keyword.kwlist.clear()
ok = []
try: collections.namedtuple('A', 'class'); ok.append('namedtuple')
except ValueError as e: print(e)
try: dataclasses.make_dataclass('A', ['def']); ok.append('dataclass')
except TypeError as e: print(e)
html.entities.html5['mine;'] = 'x'
print(html.unescape('&mine;'))
if ok: print('ESCAPED:module-lists keywords as names', ok)
