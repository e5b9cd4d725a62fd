# id: import-uncharged-gc
# class: bypass-limit
# expect: contained
# technique: uncharged work in three imports on game, whose whole budget is 5M
# source: own
# verified: no
# policy: game
import numbers, functools
from itertools import repeat
from collections import deque
done = []
class Keep(list): pass
it = map(done.append, map(sum, map(repeat, repeat(1, 5), repeat(3_000_000))))
class M(type): pass
class G(metaclass=M): pass
numbers.Number.register(G)
M.__subclasscheck__ = functools.partial(next, it)
import decimal, fractions, statistics, random
print(done)
