# id: special-function-of-object
# class: bypass-limit
# expect: contained
# technique: strict does not let a program define __deepcopy__, __reduce_ex__, __typing_subst__: functions under these names in an object, which library code calls
# source: own
# verified: no
import copy, typing
called = []
class O: pass
def tr(name, use, ret):
    o = O()
    try:
        setattr(o, name, lambda *a: called.append(name) or ret)
        use(o)
    except Exception as e: print(name, repr(e)[:90])
tr('__deep' + 'copy__', copy.deepcopy, 1)
tr('__red' + 'uce_ex__', copy.deepcopy, 'x')
tr('__co' + 'py__', copy.copy, 1)
def subst(o):
    T = typing.TypeVar('T')
    setattr(o, '__para' + 'meters__', (T,))
    setattr(o, '__call__', 1)
    setattr(o, '__hash__', 1)
    typing.Tuple[T, o][int]
tr('__typing_' + 'subst__', subst, int)
if called: print('ESCAPED:special-function-of-object special functions called under strict', called)
