# id: datetime-fromutc-new
# class: crash
# expect: contained
# technique: datetime subclass whose __new__ returns a foreign object inside tzinfo.fromutc
# source: GH python/cpython issue 145166
# verified: no (plain CPython 3.13.0: rc 0, finishes)
import datetime
class D(datetime.datetime):
    n = 0
    def __new__(cls, *a, **k):
        cls.n += 1
        if cls.n > 1:
            return bytearray(b"\xff" * 300)
        return super().__new__(cls, *a, **k)
class Z(datetime.tzinfo):
    def utcoffset(self, d):
        return datetime.timedelta(hours=2)
    def dst(self, d):
        return datetime.timedelta(hours=1)
z = Z()
d = D(2020, 1, 1, tzinfo=z)
try:
    z.fromutc(d)
except Exception as e:
    print(type(e))
