# id: super-lookup-far
# class: dos-cpu
# expect: killed
# technique: super() looks for a name that no base has, through all of them, in C without bytecode
# source: own reading of _super_lookup_descr()
from itertools import repeat

base = object
for _ in range(300):
    base = type("C", (base,), {})
any(map(getattr, repeat(super(base, base())), repeat("missing"), repeat(None)))
