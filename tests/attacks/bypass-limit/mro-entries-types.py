# id: mro-entries-types
# class: bypass-limit
# expect: contained
# technique: special function __mro_entries__ in an object, called by types.resolve_bases
# source: own
# verified: no
# policy: nodunder.toml
import types
def f(): pass
class B: x = 1
vars(f)['__mro_entries__'] = lambda bases: (B,)
try:
    r = types.resolve_bases((f,))
    print('ESCAPED:mro-entries-types __mro_entries__ in an object was called', r)
    K = types.new_class('K', (f,)); print(K.x)
except TypeError as e: print(e)
