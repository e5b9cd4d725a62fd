# id: str-subclass-warn-registry
# class: escape
# expect: contained
# technique: a library module's namespace written by C: warnings.warn called as a C callable in namedtuple's frame puts __warningregistry__ into collections; its keys ask the guest's text
# source: own
# verified: no
# policy: plugin
import collections, functools, warnings
seen = []
class T(str):
    def __hash__(s): return str.__hash__(s)
    def __eq__(s, o): seen.append(o); return str.__eq__(s, o)
try: collections.namedtuple('X', map(functools.partial(warnings.warn), [T('w1'), T('w1'), T('w2')]), rename=True)
except Exception as e: print(type(e).__name__, e)
print(len(seen), {type(o).__name__ for o in seen})
try: collections.namedtuple('Y', map(functools.partial(warnings.warn, stacklevel=1), ['w3']), rename=True); print('library namespace written, unnoticed')
except Exception as e: print(type(e).__name__, e)
