# id: datetime-state-bytes
# class: info
# expect: contained
# technique: dates from state bytes that no constructor would make, and tables indexed by them
# source: own
# verified: no
import datetime as d
def show(what, f):
    try: print(what, ascii(f())[:120])
    except Exception as e: print(what, type(e).__name__, str(e)[:60])
for y in (b'\0\0', b'\xff\xff', b'\x7f\xff'):
    for md in (b'\x01\x01', b'\x0c\xff', b'\x02\x00'):
        try: x = d.date(y + md)
        except Exception as e: print('new', type(e).__name__, e); continue
        for m in ('ctime', 'isoformat', 'weekday', 'isoweekday', 'isocalendar', 'toordinal', 'timetuple', '__repr__', '__str__', '__hash__'): show((y, md, m), getattr(x, m))
        show('strftime', lambda: x.strftime('%a %A %b %B %j %U %W %y %Y %x'))
        show('format', lambda: format(x, '%c'))
        show('sub', lambda: x - d.date(1, 1, 1)); show('add', lambda: x + d.timedelta(1)); show('replace', lambda: x.replace(day=3))
x = d.datetime(b'\0\0\x01\xff\xff\xff\xff\xff\xff\xff')
for m in ('ctime', 'isoformat', 'timestamp', 'utctimetuple', 'timetuple', 'astimezone', 'time', 'date', '__repr__', '__hash__'): show(m, getattr(x, m))
t = d.time(b'\xff\xff\xff\xff\xff\xff')
for m in ('isoformat', '__repr__', '__hash__', 'utcoffset'): show(m, getattr(t, m))
