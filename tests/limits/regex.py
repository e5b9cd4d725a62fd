#--- re-search: instructions
import re
from itertools import repeat
from collections import deque
deque(map(re.compile("b").search, repeat("a" * 1000000)), 0)
#--- re-search-wide: instructions
import re
from itertools import repeat
from collections import deque
deque(map(re.compile("b").search, repeat("\u0416" * 1000000)), 0)
#--- re-search-wide-from-far: instructions
import re
from itertools import repeat
from collections import deque
text = "\u0416" * 1000000
deque(map(re.compile("\u0416").search, repeat(text), iter(lambda a=[0]: a.append(0) or len(a) % 2 * 999000, None)), 0)
#--- re-match-in-steps: instructions
import re
re.compile("(?:a*)*c").match("a" * 10000000)
#--- re-fullmatch-groups: instructions
import re
from itertools import repeat
from collections import deque
deque(map(re.compile("(a*)(b*)" * 20).fullmatch, repeat("ab" * 20 + "b" * 100000)), 0)
#--- re-findall: instructions or memory
import re
n = 20000000
re.findall("a", "a" * n)
#--- re-finditer: instructions
import re
n = 20000000
from collections import deque
deque(re.finditer("a", "a" * n), 0)
#--- re-sub: instructions or memory
import re
n = 20000000
re.sub("a", "bb", "a" * n)
#--- re-sub-empty: instructions or memory
import re
n = 20000000
re.sub("", "-", "a" * n)
#--- re-split: instructions or memory
import re
n = 20000000
re.split(",", "," * n)
#--- re-compile: instructions
import re
from collections import deque
deque((re.compile("(?:ab|cd){%d}" % n) for n in range(10000, 100000)), 0)
#--- re-compile-sets: instructions
import re
from collections import deque
deque((re.compile("(?i)" + r"[\w%c]" % n * 20) for n in range(0x4e00, 0x9000)), 0)
#--- re-look-ahead: instructions
import re
p = re.compile("a(?:.*z)?")
while True:
    p.findall("a" * 100000)
#--- re-states: instructions
import random
import re
p = re.compile("(?:a|b)*a(?:a|b){300}c")
r = random.Random(1)
s = "".join([r.choice("ab") for _ in range(20000)])
while True:
    p.search(s)
#--- re-groups: instructions
import re
p = re.compile("(?:" + "|".join(["(%s.*z)" % c for c in "abcdefghijklmnopqrstuvwxyz" * 8]) + ")*.*y")
s = "abcdefghij" * 20000 + "y"
while True:
    p.search(s)
#--- re-text-end: instructions
import re
p = re.compile("a|$")
s = "\u0416" + "a" * 100000 + "\n"
while True:
    p.findall(s)
