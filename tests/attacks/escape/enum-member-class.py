# id: enum-member-class
# class: escape
# expect: contained
# technique: members of library enums and singletons get a class of the program's by assignment to __class__
# source: own
# verified: no
import calendar, uuid, re, enum
changed = []
class Mine(enum.IntEnum):
    pass
def tr(o, C):
    try:
        o.__class__ = C
        changed.append((type(o), o.__class__))
    except TypeError as e: print(str(e)[:90])
class S(int):
    def __index__(self): return 5
    def __repr__(self): return 'mine'
tr(calendar.Month.JANUARY, S)
tr(calendar.Month.JANUARY, Mine)
tr(re.I, S)
tr(calendar.month_name, type('L', (), {'__getitem__': lambda self, i: 'mine', '__len__': lambda self: 13}))
if calendar.month_name[1] == 'mine' or type(calendar.Month.JANUARY) in (S, Mine): print('ESCAPED:enum-member-class library objects with a class of the program', changed, calendar.TextCalendar().formatmonthname(2024, 1, 20))
