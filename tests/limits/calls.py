# Patch 0067: calls from C, and the arguments that C functions walk.
#--- call-function: instructions
from itertools import repeat
from collections import deque
deque(map(len, repeat(())), 0)
#--- call-method: instructions
from itertools import repeat
from collections import deque
deque(map(str.isascii, repeat("")), 0)
#--- call-slot: instructions
from itertools import repeat
from collections import deque
deque(map((1).__add__, repeat(1)), 0)
#--- call-type: instructions
from itertools import repeat
from collections import deque
deque(map(complex, repeat(1)), 0)
#--- args-max: instructions
t = (1,) * 1000000
while True:
    max(*t)
#--- args-gcd: instructions
from math import gcd
t = (1,) * 1000000
while True:
    gcd(*t)
#--- args-lcm: instructions
from math import lcm
t = (0,) * 1000000
while True:
    lcm(*t)
#--- args-print: instructions
t = ("",) * 1000000
while True:
    print(*t, sep="", end="")
#--- args-partial: instructions
from functools import partial
p = partial(max, *(1,) * 500000)
while True:
    p(2)
#--- args-set-union: instructions
t = (set(),) * 1000000
while True:
    set().union(*t)
#--- args-product: instructions
from itertools import product
t = ([],) * 1000000
while True:
    product(*t)
#--- args-zip: instructions or memory
t = ([],) * 100000
while True:
    zip(*t)
#--- args-tee: instructions or memory
from itertools import tee
while True:
    tee((), 100000)
#--- startswith-tuple: instructions
t = ("y",) * 1000000
while True:
    "x".startswith(t)
#--- bytes-endswith-tuple: instructions
t = (b"y",) * 1000000
while True:
    b"x".endswith(t)
#--- except-tuple: instructions
t = (KeyError,) * 1000000
while True:
    try:
        try:
            raise ValueError
        except t:
            pass
    except ValueError:
        pass
#--- context-chain: instructions
e = None
for i in range(10000):
    x = ValueError()
    x.__context__ = e
    e = x
def f():
    try:
        raise e
    except ValueError:
        while True:
            try:
                raise KeyError
            except KeyError:
                pass
f()
#--- attrgetter-long: instructions
from operator import attrgetter
g = attrgetter(".".join(["real"] * 100000))
while True:
    g(1)
#--- attrgetter-new: instructions or memory
from operator import attrgetter
s = "." * 1000000 + "a"
while True:
    attrgetter(s)
#--- type-parameters: instructions
from typing import TypeVar
ts = tuple([TypeVar("T%d" % i) for i in range(500)])
t = ts + (ts[-1],) * 20000
while True:
    list[t].__parameters__
# Patch 0084: wrappers that pass a question on. Chains that double at each link ran for ever.
#--- call-hash-of-slices: instructions
t = slice(1)
for _ in range(60):
    t = slice(t, t)
hash(t)
#--- call-is-abstract: instructions
f = len
for _ in range(40):
    f = property(f, f, f)
f.__isabstractmethod__
#--- call-attribute-of-aliases: instructions
from types import GenericAlias
a = list
for _ in range(2000):
    a = GenericAlias(a, (int,))
while True:
    a.spam if hasattr(a, "spam") else None
#--- call-staticmethods: instructions
f = len
for _ in range(500):
    f = staticmethod(f)
while True:
    f("")
#--- call-len-of-proxies: instructions
from types import MappingProxyType
class M(dict):
    pass
p = M()
for _ in range(500):
    p = MappingProxyType(p)
while True:
    len(p)
