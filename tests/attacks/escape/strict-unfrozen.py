# id: strict-unfrozen
# class: escape
# expect: contained
# technique: strict: a generator's finally runs by the collector during a load; it patches a class of a module that the load has pulled in or that it imports itself, before the freeze
# source: own
# verified: no
done = []
def gen():
    me = yield
    try:
        yield
    finally:
        if armed and not done:
            import graphlib, bisect
            for obj in (graphlib.TopologicalSorter, bisect.insort):
                try:
                    obj.planted = 1
                    done.append(obj)
                except TypeError: pass
armed = False
def make(n):
    for i in range(2):
        g = gen(); next(g); g.send(g)
keep = [[] for i in range(900)]
make(2)
armed = True
import typing, dataclasses, json, contextlib
armed = False
if done: print('ESCAPED:strict-unfrozen changed', done)
