# id: special-method-bound-builtin
# class: bypass-limit
# expect: contained
# technique: update_wrapper() puts bound C functions under special names into a class
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
from functools import update_wrapper
from collections import defaultdict
def mine():
    print('ESCAPED:special-method-bound-builtin', 'special method')
    return 7
dd = defaultdict(mine)
class D(dict): pass
class C: pass
for cls, name in ((D, '_' + '_missing_' + '_'), (C, '_' + '_dir_' + '_')):
    try: update_wrapper(cls, dd, assigned=[name], updated=[]); print(name, 'set')
    except (TypeError, AttributeError) as e: print(name, e)
try: print(D()['x'])
except Exception as e: print(type(e), e)
