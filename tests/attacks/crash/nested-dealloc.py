# id: nested-dealloc
# class: crash
# expect: contained
# technique: the C stack through deep nests that are freed, compared, printed, hashed and iterated
# source: own
# verified: no
# policy: agent
import itertools, functools, json, copy
def deep(f, x, n=200000):
    for _ in range(n): x = f(x)
    return x
for f in (lambda x: [x], lambda x: (x,), lambda x: {0: x}, lambda x: iter([x]), lambda x: map(int, x if not isinstance(x, int) else []), lambda x: functools.partial(int, x), lambda x: itertools.chain(x if not isinstance(x, int) else []), lambda x: (lambda: x), lambda x: property(x), lambda x: classmethod(x), lambda x: slice(x), lambda x: types.MethodType(print, x)):
    try:
        d = deep(f, 0)
        for op in (lambda: d == d, lambda: d == deep(f, 0, 100000), lambda: repr(d), lambda: hash(d), lambda: next(d), lambda: list(d), lambda: json.dumps(d), lambda: copy.deepcopy(d)):
            try: op()
            except (RecursionError, TypeError, StopIteration, ValueError, MemoryError, AttributeError) as e: pass
        del d
    except NameError: import types
print('alive')
