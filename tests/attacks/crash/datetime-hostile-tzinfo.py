# id: datetime-hostile-tzinfo
# class: crash
# expect: contained
# technique: tzinfo methods that lie, recurse, or change what is being worked on
# source: own
# verified: no
import datetime
class Zone(datetime.tzinfo):
    depth = 0
    def utcoffset(self, when):
        Zone.depth += 1
        self.__dict__.clear()
        if Zone.depth % 3:
            return datetime.timedelta(hours=23, minutes=59)
        return when if Zone.depth % 2 else str(when.replace(tzinfo=None))
    dst = utcoffset
    def tzname(self, when):
        return 7 if Zone.depth % 2 else "\ud800" * 100
    def fromutc(self, when):
        return Zone.depth
zone = Zone()
when = datetime.datetime(2024, 1, 1, tzinfo=zone)
for call in (lambda: when.astimezone(datetime.UTC), lambda: when - datetime.datetime.now(zone), lambda: hash(when),
             lambda: when == datetime.datetime(2024, 1, 1, tzinfo=Zone()), when.isoformat, when.utctimetuple,
             lambda: when.strftime("%Z%z%:z"), lambda: datetime.datetime.fromtimestamp(0, zone), when.timetuple,
             lambda: datetime.time(1, tzinfo=zone).isoformat(), lambda: f"{when:%Z}", when.timestamp):
    for _ in range(6):
        try:
            call()
        except Exception as error:
            print(type(error).__name__, end=" ")
