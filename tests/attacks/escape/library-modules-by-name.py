# id: library-modules-by-name
# class: escape
# expect: contained
# technique: who finds namespaces by a module's name: program modules and exec'd frames that call themselves as library modules do; dataclasses, enum, typing, unittest
# source: own
# verified: no
import dataclasses, enum, typing, unittest, io
got = []
for name in ('typing', 'dataclasses', 'enum', 'sys', 'collections', 'builtins', '_terrarium', 'functools'):
    class Eq:
        def __init__(self, n): self.n = n
        def __eq__(self, o): got.append(o) if type(o) is not str else None; return True
        def __hash__(self): return hash(self.n)
    try:
        ns = {}
        E = enum.Enum._convert_('E', name, lambda n: True)
        got += [m.value for m in E]
    except Exception as e: pass
    class T: x: 'ClassVar[int]' = 1
    T.__module__ = name
    try: dataclasses.dataclass(T); got += [f.type for f in dataclasses.fields(T) if type(f.type) is not str]
    except Exception as e: pass
    try: got += list(typing.get_type_hints(T).values())
    except Exception as e: pass
    try: got += list(unittest.defaultTestLoader.loadTestsFromName(name + '.TestCase'))
    except Exception as e: pass
print(len(got), [type(g) for g in got][:6])
for g in got:
    if type(g) is type(enum) and hasattr(g, '__buil' + 'tins__'): print('ESCAPED:library-modules-by-name ', g)
