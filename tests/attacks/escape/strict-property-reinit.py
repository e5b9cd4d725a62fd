# id: strict-property-reinit
# class: escape
# expect: contained
# technique: strict: property.__init__ called again on a property of frozen library classes changes them for all
# source: own
# verified: no
import numbers, collections, contextlib, graphlib, string
hits = []
for cls in (numbers.Rational, numbers.Complex, numbers.Real, numbers.Integral):
    for k, v in cls.__dict__.items():
        if type(v) is property:
            try:
                property.__init__(v, lambda self: hits.append(cls) or 'mine')
            except Exception as e: print(repr(e))
class R(numbers.Real):
    pass
try: numbers.Real.real.fget(3)
except Exception as e: print(repr(e))
if hits: print('ESCAPED:strict-property-reinit library property is the program\'s', hits)
