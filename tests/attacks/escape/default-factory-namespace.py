# id: default-factory-namespace
# class: escape
# expect: contained
# technique: what library code generates has no library authority: globals as default_factory, as a descriptor, as a key function in generated and evaluated code
# source: own
# verified: no
import dataclasses, collections, functools, typing, itertools
got = []
@dataclasses.dataclass
class D:
    x: object = dataclasses.field(default_factory=globals)
    y: object = dataclasses.field(default_factory=locals)
try:
    d = D(); got += [d.x, d.y]
except Exception as e: print(repr(e))
N = collections.namedtuple('N', 'a', defaults=[1])
for f in (N, N._make, N()._replace, N()._asdict):
    try: got.append(typing.get_type_hints(f))
    except Exception as e: pass
dd = collections.defaultdict(globals)
got.append(dd[1])
for g in got:
    if isinstance(g, dict) and g is not globals() and ('__buil' + 'tins__' in g or '_terrarium' in g): print('ESCAPED:default-factory-namespace ', sorted(g)[:9])
print(len(got))
