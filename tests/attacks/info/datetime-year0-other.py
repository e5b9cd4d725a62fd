# id: datetime-year0-other
# class: info
# expect: contained
# technique: other tables of datetime with years that no constructor makes
# source: own
# verified: no
import datetime as d
x = d.date(b'\0\0\x01\x01'); y = d.date(b'\xff\xff\x0c\xff')
def show(what, f):
    try: print(what, ascii(f())[:120])
    except Exception as e: print(what, type(e).__name__, str(e)[:60])
for n, v in (('x', x), ('y', y)):
    for m in ('isoformat', 'toordinal', 'timetuple', '__repr__', 'isocalendar', '__hash__'): show(n + m, getattr(v, m))
    show('sub', lambda: v - d.date(1, 1, 1)); show('add', lambda: v + d.timedelta(1))
    show('strftime', lambda: v.strftime('%j %U %W %y %Y'))
    show('strftime a', lambda: v.strftime('%a %A'))
