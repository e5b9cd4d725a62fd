# id: exec-by-library-callback
# class: escape
# expect: blocked
# technique: the real exec is called from a library frame, as a key function
# source: own
# verified: yes
import heapq, functools
real = None
for f in (functools.total_ordering, functools.singledispatch):
    table = f.__globals__["__builtins__"]
    real = (table if isinstance(table, dict) else table.__dict__)["exec"]
list(heapq.merge(["print('ESCAPED:exec-by-library-callback')"], key=real))
