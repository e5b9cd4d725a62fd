# id: weakref-callback-c
# class: escape
# expect: contained
# technique: callbacks of weak references in collected cycles are C code that the collector calls in a library module's frame with the power globals()
# source: own
# verified: no
import weakref, functools, operator, itertools
out = []
calls = map(operator.call, itertools.repeat(globals))
class O: pass
# callback(ref): countOf(islice(map(append, calls)), ref)
cb = functools.partial(operator.countOf, map(out.append, itertools.islice(calls, 3)))
keep = [[] for i in range(800)]
refs = []
for i in range(3):
    o = O(); o.me = o
    refs.append(weakref.ref(o, cb))
o = None
mine = globals()

import typing
for ns in out:
    if ns is not mine:
        print('ESCAPED:weakref-callback-c namespace of', ns.get('__name__')); break
print(len(out))
