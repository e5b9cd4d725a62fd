# id: written-while-loader-writes
# class: escape
# expect: contained
# technique: while the loader links a submodule into its package (loader.writing) the value that it replaces in the program's facade dies: its finaliser may write to real modules' dicts
# source: own
# verified: no
import functools, operator, itertools
out = []
calls = map(operator.call, itertools.repeat(globals))
feed = map(itertools.islice, itertools.repeat(calls), itertools.repeat(1))
class G:
    __del__ = staticmethod(functools.partial(operator.call, functools.partial(next, map(out.extend, feed), None)))
keep = [[] for i in range(1000)]
for i in range(3):
    g = G(); g.me = g
g = None
mine = globals()
import typing
found = [n for n in out if n is not mine and n.get('__name__') == 'typing']
print(len(found))
got = []
import html
class W:
    def __del__(self):
        if found: found[0]['_type_check'] = lambda *a, **k: got.append(a) or int
setattr(html, 'parser', W())
import html.parser
typing.Optional[3]
if got: print('ESCAPED:written-while-loader-writes a real module written by the program itself', got[0])
