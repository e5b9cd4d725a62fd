# id: library-table-by-comparison
# class: escape
# expect: contained
# technique: == of a key is C code that enum's frame asks: enum's own table changed without a call
# source: own
# verified: no
import enum, operator, functools
D = getattr(enum.FlagBoundary, '_member_map_')
class F(enum.Flag):
    A = 1
class V(int):
    __eq__ = functools.partial(operator.setitem, D, 'evil')
    __hash__ = int.__hash__
try: print(F(V(1)))
except Exception as e: print(repr(e)[:90])
print('ESCAPED:library-table-by-comparison' if 'evil' in D else 'held')
