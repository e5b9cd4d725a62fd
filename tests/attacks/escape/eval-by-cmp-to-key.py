# id: eval-by-cmp-to-key
# class: escape
# expect: blocked
# technique: the real eval is reached through cmp_to_key and sorted, from C
# source: own
# verified: yes
import functools
table = functools.wraps.__globals__["__builtins__"]
real = (table if isinstance(table, dict) else table.__dict__)["eval"]
sorted([{}, "print('ESCAPED:eval-by-cmp-to-key') or 1"], key=functools.cmp_to_key(real))
