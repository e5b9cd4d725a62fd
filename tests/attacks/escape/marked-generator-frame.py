# id: marked-generator-frame
# class: escape
# expect: contained
# technique: as co01; the running generator of a marked library function makes its module findable by name: enum's _terrarium.namespace gives the real module's dict to global_enum
# source: own
# verified: no
import types, calendar, enum
lib = calendar.Calendar.itermonthdays2
types.coroutine(lib)
class Spy(calendar.Calendar):
    def itermonthdays(self, y, m):
        class E(enum.Enum):
            __module__ = 'calendar'
            January = 'mine'
            monthrange = 'mine too'
        E.__module__ = 'calendar'
        enum.global_enum(E, update_str=True)
        yield 1
list(Spy().itermonthdays2(2024, 1)) if False else None
def drive():
    g = lib(Spy(), 2024, 1)
    for x in range(3):
        try: g.send(None)
        except StopIteration: break
drive()
import datetime
r = calendar.Calendar(0)
try:
    print(calendar.monthrange(2024, 1))
    print(list(r.itermonthdays(2024, 1))[:3])
except TypeError as e: print('ESCAPED:marked-generator-frame a function of the real module calls the guest\'s value', e)
