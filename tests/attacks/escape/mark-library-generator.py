# id: mark-library-generator
# class: escape
# expect: contained
# technique: types.coroutine() makes a library generator function count as a guest's; while its generator runs, Enum._convert_ finds the real module by its name and gives its variables as members: real modules
# source: own
# verified: no
import types, calendar, enum
lib = calendar.Calendar.itermonthdays2
types.coroutine(lib)
got = []
class Spy(calendar.Calendar):
    def itermonthdays(self, y, m):
        E = enum.Enum._convert_('E', 'calendar', lambda n: n in ('sys', 'datetime', '__name__', '__builtins__'))
        got.extend(m.value for m in E)
        yield 1
try: lib(Spy(), 2024, 1).send(None)
except Exception as e: print(repr(e))
print([type(g) for g in got])
for g in got:
    if type(g) is type(calendar): print('ESCAPED:mark-library-generator real module', g, sorted(vars(g))[:30])
