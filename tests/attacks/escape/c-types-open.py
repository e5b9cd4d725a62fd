# id: c-types-open
# class: escape
# expect: contained
# technique: types that stand in no module's dict are not frozen: zlib's compressors, decimal's SignalDict, _abc's data
# source: own
# verified: no
import zlib, decimal, abc, collections.abc
changed = []
for t in (type(zlib.compressobj()), type(zlib.decompressobj()), type(decimal.getcontext().flags), type(collections.abc.Sequence._abc_impl)):
    try:
        t.planted = 1
        changed.append(t)
    except TypeError as e: print(e)
try:
    type(decimal.getcontext().flags).keys = lambda self: ['mine']
    print(decimal.getcontext().flags.keys())
except Exception as e: print(repr(e))
if changed: print('ESCAPED:c-types-open library types changed', changed)
