# id: deny-child
# class: escape
# expect: contained
# technique: denied modules and withheld members by other ways to the same object
# source: own
# verified: no
# policy: deny_child.toml
import collections, html, functools, json, math, operator, sys, typing, string, textwrap
for what in (lambda: collections.abc, lambda: html.entities, lambda: math.factorial, lambda: functools.partial, lambda: json.dumps, lambda: collections.OrderedDict, lambda: sys.getsizeof, lambda: json.re, lambda: string.re):
    try: print('ESCAPED:deny-child ', what())
    except AttributeError as e: print(e)
try:
    from collections import abc
    print('ESCAPED:deny-child ', abc)
except ImportError as e: print(e)
try:
    from html import entities
    print('ESCAPED:deny-child ', entities)
except ImportError as e: print(e)
try:
    import collections.abc as x
    print('ESCAPED:deny-child ', x)
except ImportError as e: print(e)
try:
    import urllib
    print(urllib.parse)
except (ImportError, AttributeError) as e: print(e)
try:
    from math import factorial
    print('ESCAPED:deny-child ', factorial)
except ImportError as e: print(e)
try:
    from functools import partial
    print('ESCAPED:deny-child ', partial)
except ImportError as e: print(e)
import copy
p = functools.partialmethod(print)
print(dir(math).count('factorial'), math.__dict__.get('factorial'))
