# id: globals-of-typing
# class: escape
# expect: contained
# technique: finalisers that are C code (partial(next, map(call, repeat(globals)))) run by the collector in the frame of a module whose <module> code has the power globals()
# source: own
# verified: no
import functools, operator, itertools
out = []
class C: pass
class D(list): pass
def hook():
    return functools.partial(operator.call, functools.partial(out.append, 1))
calls = map(operator.call, itertools.repeat(globals))
class G: pass
# out.extend(islice(calls, 1)): all C
feed = map(itertools.islice, itertools.repeat(calls), itertools.repeat(1))
G.__del__ = functools.partial(operator.call, functools.partial(next, map(out.extend, feed), None))
for i in range(7000):
    g = G(); g.me = g
mine = globals()
import hashlib, types
import typing
import zoneinfo
for ns in out:
    if ns is not mine:
        print('ESCAPED:globals-of-typing namespace of', ns.get('__name__'), len(ns))
        break
print(len(out))
