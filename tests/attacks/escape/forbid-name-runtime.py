# id: forbid-name-runtime
# class: escape
# expect: contained
# technique: builtins whose names are forbidden, by other roads
# source: own
# verified: no
# policy: forbidnames.toml
import operator, functools, typing, types, string, copy, enum
for m in (operator, functools, typing, types, string, copy, enum):
    for n in ('eval', 'exec', 'open', 'va' 'rs', 'setattr', 'globals'):
        if n in m.__dict__: print('ESCAPED:forbid-name-runtime ', m, n)
fr = typing.ForwardRef('va' 'rs | None')
try: print('ESCAPED:forbid-name-runtime ', fr._evaluate({}, {}, (), recursive_guard=frozenset()))
except Exception as e: print(type(e).__name__, e)
