# id: reinit-others
# class: escape
# expect: contained
# technique: __init__, __setstate__ and __set_name__ called again on other objects that library classes hold: cached_property, partialmethod, weak sets, compiled patterns, struct_time, enum members, named tuple getters
# source: own
# verified: no
import ipaddress, functools, textwrap, collections, enum, calendar, weakref, urllib.parse, zoneinfo, decimal, logging, string
did = []
def tr(what, f):
    try: f(); did.append(what)
    except Exception as e: print(what, repr(e)[:90])
cp = ipaddress.IPv4Network.broadcast_address
tr('cached_property', lambda: cp.__init__(lambda self: 'mine'))
tr('set_name', lambda: cp.__set_name__(None, 'other'))
g = urllib.parse.SplitResult.scheme if hasattr(urllib.parse, 'SplitResult') else None
tr('tuplegetter', lambda: g.__init__(5, 'x'))
tr('tuplegetter doc', lambda: setattr(g, '__doc__', 'mine'))
tr('pattern', lambda: textwrap.TextWrapper.wordsep_re.__init__('x'))
tr('weakdict', lambda: zoneinfo.ZoneInfo._weak_cache.__init__())
tr('enum member', lambda: setattr(calendar.Month(1), '_value_', 99))
tr('enum sort', lambda: calendar.Month(1)._sort_order_)
tr('lastResort', lambda: logging.lastResort.__init__(50))
tr('groupindex', lambda: textwrap.TextWrapper.wordsep_re.groupindex.update(a=1))
print(ipaddress.ip_network('10.0.0.0/8').broadcast_address)
if 'cached_property' in did or 'enum member' in did: print('ESCAPED:reinit-others shared objects of library classes', did)
