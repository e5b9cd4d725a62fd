# Patch 0060: who takes items from an iterator in C pays for each.
#--- iter-sum: instructions
sum(range(10 ** 18))
#--- iter-sum-repeat: instructions
from itertools import repeat
sum(repeat(1))
#--- iter-any: instructions
from itertools import repeat
any(repeat(0))
#--- iter-all: instructions
from itertools import repeat
all(repeat(1))
#--- iter-min: instructions
from itertools import repeat
min(repeat(1))
#--- iter-max: instructions
from itertools import repeat
max(repeat(1))
#--- iter-list: instructions or memory
from itertools import count
list(count())
#--- iter-tuple: instructions or memory
from itertools import count
tuple(count())
#--- iter-list-range: memory
list(range(10 ** 10))
#--- iter-sorted: instructions or memory
from itertools import repeat
sorted(repeat(0))
#--- iter-set: instructions
from itertools import repeat
set(repeat(1))
#--- iter-frozenset: instructions
from itertools import repeat
frozenset(repeat(1))
#--- iter-dict: instructions
from itertools import repeat
dict(repeat((1, 2)))
#--- iter-dict-fromkeys: instructions
from itertools import repeat
dict.fromkeys(repeat(1))
#--- iter-bytes: instructions or memory
from itertools import repeat
bytes(repeat(1))
#--- iter-bytearray: instructions or memory
from itertools import repeat
bytearray().extend(repeat(1))
#--- iter-join: instructions or memory
from itertools import repeat
"".join(repeat(""))
#--- iter-contains: instructions
from itertools import repeat
2 in repeat(1)
#--- iter-unpack: instructions or memory
from itertools import repeat
a, *b = repeat(1)
#--- iter-star-call: instructions or memory
from itertools import repeat
print(*repeat(1))
#--- iter-deque: instructions
from itertools import cycle
from collections import deque
deque(cycle("ab"), 0)
#--- iter-deque-bounded: instructions
from itertools import repeat
from collections import deque
deque(maxlen=10).extendleft(repeat(1))
#--- iter-counter: instructions
from itertools import repeat
from collections import Counter
Counter(repeat(1))
#--- iter-reduce: instructions
from functools import reduce
from itertools import repeat
reduce(max, repeat(1))
#--- iter-map: instructions
from itertools import repeat
from collections import deque
deque(map(pow, repeat(3), repeat(2)), 0)
#--- iter-filter: instructions
from itertools import repeat
next(filter(None, repeat(0)))
#--- iter-zip: instructions
from itertools import repeat
from collections import deque
deque(zip(repeat(1), repeat(2)), 0)
#--- iter-zip-wide: instructions
from itertools import repeat
for x in zip(*[repeat(1)] * 1000):
    pass
#--- iter-enumerate: instructions
from itertools import repeat
from collections import deque
deque(enumerate(repeat(1)), 0)
#--- iter-callable: instructions
from collections import deque
deque(iter(int, 1), 0)
#--- iter-reversed: instructions
from itertools import repeat
from collections import deque
deque(map(sum, map(reversed, repeat(range(10 ** 5)))), 0)
#--- iter-list-again: instructions
from itertools import repeat
from collections import deque
deque(map(sum, repeat([0] * 100000)), 0)
#--- iter-str-again: instructions
from itertools import repeat
from collections import deque
deque(map(max, repeat("a" * 100000)), 0)
#--- iter-dict-again: instructions
from itertools import repeat
from collections import deque
deque(map(sum, repeat(dict.fromkeys(range(10000)))), 0)
#--- itertools-count: instructions
from itertools import count
10 ** 18 in count()
#--- itertools-accumulate: instructions
from itertools import accumulate, repeat
from collections import deque
deque(accumulate(repeat(1), min), 0)
#--- itertools-chain: instructions
from itertools import chain, repeat
next(chain.from_iterable(repeat(())))
#--- itertools-combinations: instructions
from itertools import combinations
from collections import deque
deque(combinations(range(60), 30), 0)
#--- itertools-replacement: instructions
from itertools import combinations_with_replacement
from collections import deque
deque(combinations_with_replacement(range(60), 30), 0)
#--- itertools-permutations: instructions
from itertools import permutations
from collections import deque
deque(permutations(range(60)), 0)
#--- itertools-product: instructions
from itertools import product
from collections import deque
deque(product(range(100), repeat=50), 0)
#--- itertools-compress: instructions
from itertools import compress, repeat
next(compress(repeat(1), repeat(0)))
#--- itertools-dropwhile: instructions
from itertools import dropwhile, repeat
next(dropwhile(int, repeat(1)))
#--- itertools-takewhile: instructions
from itertools import takewhile, repeat
sum(takewhile(int, repeat(1)))
#--- itertools-filterfalse: instructions
from itertools import filterfalse, repeat
next(filterfalse(int, repeat(1)))
#--- itertools-groupby: instructions
from itertools import groupby, repeat
g = groupby(repeat(1))
next(g)
next(g)
#--- itertools-islice: instructions
from itertools import islice, repeat
next(islice(repeat(1), 10 ** 15, None))
#--- itertools-pairwise: instructions
from itertools import pairwise, repeat
from collections import deque
deque(pairwise(repeat(1)), 0)
#--- itertools-batched: instructions or memory
from itertools import batched, repeat
next(batched(repeat(1), 10 ** 9))
#--- itertools-starmap: instructions
from itertools import starmap, repeat
from collections import deque
deque(starmap(max, repeat((1, 2))), 0)
#--- itertools-tee: instructions or memory
from itertools import tee, repeat
a, b = tee(repeat(1))
sum(a)
#--- itertools-zip-longest: instructions
from itertools import zip_longest, repeat
from collections import deque
deque(zip_longest(repeat(1), ()), 0)
