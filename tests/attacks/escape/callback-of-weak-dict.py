# id: callback-of-weak-dict
# class: escape
# expect: contained
# technique: the closure that a library's WeakValueDictionary removes dead entries by is open in its defaults: zoneinfo's cache calls the program
# source: own
# verified: no
import zoneinfo, weakref
hits = []
f = zoneinfo.ZoneInfo._weak_cache._remove
try:
    f.__defaults__ = (lambda: None,) + f.__defaults__[1:]
    f.planted = 1
    hits.append(f.__qualname__)
except TypeError as e: print(e)
if hits: print('ESCAPED:callback-of-weak-dict function of the library changed', hits)
