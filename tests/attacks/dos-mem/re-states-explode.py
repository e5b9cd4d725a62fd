# id: re-states-explode
# class: dos-mem
# expect: contained
# technique: an automaton with exponentially many states
# source: own
# verified: no
import re

import itertools
text = "".join("ab"[(n * n >> 3) & 1] for n in range(300_000))
print(len(re.findall(r"a[ab]{14}c|a(?:a|b){300}b", text)))
