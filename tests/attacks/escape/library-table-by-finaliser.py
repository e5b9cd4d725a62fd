# id: library-table-by-finaliser
# class: escape
# expect: contained
# technique: a finaliser in C runs by reference count when calendar replaces a value: calendar's tables changed
# source: own
# verified: no
import calendar, operator, functools
M = calendar.month_name._months
D = calendar.Month._member_map_
class W(int):
    pass
W.__del__ = functools.partial(operator.setitem, M, 1, 'evil')
calendar.setfirstweekday(W(3))
calendar.setfirstweekday(0)
print('ESCAPED:library-table-by-finaliser' if M[1] == 'evil' else 'held', M[1])
class W2(int):
    pass
W2.__del__ = functools.partial(operator.setitem, D, 'evil', 1)
c = calendar.TextCalendar()
c.setfirstweekday(W2(3)); c.setfirstweekday(1)
print('ESCAPED:library-table-by-finaliser' if 'evil' in D else 'held')
try: print(calendar.month_name[1])
except Exception as e: print('calendar is broken', repr(e)[:80])
