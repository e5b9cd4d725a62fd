# id: dataclass-nest
# class: dos-stack
# expect: contained
# technique: nested data classes: repr, eq, asdict
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
import dataclasses
@dataclasses.dataclass
class D:
    a: object
d = D(0)
for _ in range(100000):
    d = D(d)
dataclasses.asdict(d)
