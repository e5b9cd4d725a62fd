# id: datetime-made-of-any-type
# class: info
# expect: contained
# technique: a subclass of datetime makes something else, whose memory is read as a date and written as one
# source: own
# verified: yes: gets through without patch 0078
# check: two-run-diff
import datetime


class Made(datetime.datetime):
    def __new__(cls, *parts, **more):
        return victim if making else super().__new__(cls, *parts, **more)


class Zone(datetime.tzinfo):
    def utcoffset(self, moment): return datetime.timedelta(hours=2)
    def dst(self, *moment): return datetime.timedelta(hours=1)


making = False
moment = Made(2020, 1, 1, tzinfo=Zone())
making = True
for victim in ((1.5, 2.5) * 9, [object()] * 9, "text" * 20, print, {1: 2}, 1 << 900, datetime.date(1, 1, 1)):
    for ask in (lambda: moment.utctimetuple(), lambda: moment.tzinfo.fromutc(moment),
                lambda: moment.astimezone(datetime.timezone.utc), lambda: moment + datetime.timedelta(1)):
        try:
            print("OBSERVED:datetime-made-of-any-type", type(ask()).__name__, ask() if ask() is not victim else "")
        except (TypeError, ValueError, OverflowError):
            pass
