# id: datetime-ctime-only
# class: info
# expect: contained
# technique: the same by ctime of a datetime of year 0, and year 65535
# source: own
# verified: no
import datetime as d
z = d.datetime(b'\xff\xff\x0c\x01\x01\x01\x01\0\0\1'); print(z.weekday(), z.ctime())
z = d.datetime(b'\0\0\x01\x05\x01\x01\x01\0\0\1'); print(z.weekday()); print(ascii(z.ctime()))
