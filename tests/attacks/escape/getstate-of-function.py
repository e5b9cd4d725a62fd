# id: getstate-of-function
# class: escape
# expect: contained
# technique: strict: object.__getstate__ and __reduce_ex__ give the real attribute dict of a frozen function, of which __dict__ shows a copy
# source: own
# verified: no
import functools, contextlib, typing, copy, dataclasses, json, enum, collections, heapq
changed = []
for mod in (functools, contextlib, typing, copy, dataclasses, json, enum, collections, heapq):
    for k in dir(mod):
        f = getattr(mod, k)
        fs = [f] if type(f).__name__ == 'function' else []
        if isinstance(f, type): fs += [v for v in f.__dict__.values() if type(v).__name__ == 'function']
        for f in fs:
            if not f.__dict__: continue
            for way in (lambda: object.__getstate__(f), lambda: getattr(object, '__reduce' + '_ex__')(f, 2)[2]):
                try: d = way()
                except Exception as e: print(k, repr(e)); continue
                if isinstance(d, dict):
                    d['planted'] = 1
                    if hasattr(f, 'planted'): changed.append(k)
if changed: print('ESCAPED:getstate-of-function frozen functions changed', changed[:8])
print('done')
