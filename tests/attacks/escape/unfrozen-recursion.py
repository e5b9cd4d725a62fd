# id: unfrozen-recursion
# class: escape
# expect: contained
# technique: an import fails half-way by RecursionError; what it had loaded stays open
# source: own
# verified: no
# policy: strict
import functools
s = setattr
hit = []
def patchable():
    out = []
    for m, n in mods:
        try:
            mod = imp(m)
        except Exception: continue
    return out
def imp_copy():
    import textwrap
    return textwrap.TextWrapper
def imp_string():
    import string
    return string.Formatter
def deep(n, f):
    if n: return deep(n - 1, f)
    return f()
def top():
    import dataclasses
def g():
    import graphlib
def j():
    import json
def t():
    import typing
for f, probe in ((j, 'json'), (t, 'typing'), (top, 'dc'), (g, 'g')):
    for n in range(490, 300, -1):
        try: deep(n, f); break
        except RecursionError: pass
    else: print('never')
    print(probe, n)
import json
for C in (json.JSONDecoder, json.JSONEncoder, json.JSONDecodeError):
    try: s(C, 'x', 1); print('ESCAPED:unfrozen-recursion changed', C)
    except TypeError as e: print(e)
