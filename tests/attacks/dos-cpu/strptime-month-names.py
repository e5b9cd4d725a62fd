# id: strptime-month-names
# class: dos-cpu
# expect: contained
# technique: _strptime makes patterns of calendar's names: a list of calendar's class is open
# source: own
# verified: no
import calendar, datetime
L = type(calendar.month_name)._months
try:
    L[1] = lambda f: '(x+x+)+y'
    print(calendar.month_name[1])
except Exception as e: print(repr(e))
try: print(datetime.datetime.strptime('x' * 40 + ' 2024', '%B %Y'))
except Exception as e: print(type(e), str(e)[:100])
