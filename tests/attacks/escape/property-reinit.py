# id: property-reinit
# class: escape
# expect: contained
# technique: property.__init__, classmethod.__init__ and staticmethod.__init__ called again on the descriptors in frozen library classes give them functions of the program's
# source: own
# verified: no
import calendar, fractions, numbers, collections, textwrap, enum
hits = []
try:
    property.__init__(calendar.Calendar.__dict__['firstweekday'], lambda self: hits.append('property') or 0)
    calendar.Calendar().iterweekdays()
    list(calendar.Calendar().iterweekdays())
except Exception as e: print(repr(e))
try:
    classmethod.__init__(fractions.Fraction.__dict__['from_float'], lambda cls, x: hits.append('classmethod') or 1)
    fractions.Fraction.from_float(1.0)
except Exception as e: print(repr(e))
try:
    staticmethod.__init__(str.__dict__['maketrans'], lambda *a: hits.append('builtin staticmethod'))
    str.maketrans('a', 'b')
except Exception as e: print(repr(e))
try:
    classmethod.__init__(dict.__dict__['fromkeys'], lambda *a: hits.append('builtin'))
    dict.fromkeys('a')
except Exception as e: print(repr(e))
if hits: print('ESCAPED:property-reinit library classes call the program:', hits)
