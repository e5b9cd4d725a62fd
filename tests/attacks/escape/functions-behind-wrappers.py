# id: functions-behind-wrappers
# class: escape
# expect: contained
# technique: functions two wrappers deep (property over lru_cache) or in a slot of an instance are not frozen: their defaults and attributes can be set
# source: own
# verified: no
import ipaddress, typing, calendar
changed = []
for f in (ipaddress.IPv4Network.is_global.fget.__wrapped__, ipaddress.IPv4Address.is_private.fget.__wrapped__, typing.Optional._getitem, calendar.month_name._months[0]):
    try:
        f.__defaults__ = (1, 2)
        f.planted = 1
        changed.append(f.__qualname__)
    except (TypeError, AttributeError) as e: print(e)
if changed: print('ESCAPED:functions-behind-wrappers library functions changed', changed)
