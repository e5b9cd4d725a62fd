# id: getweakrefs-of-library
# class: escape
# expect: contained
# technique: weakref.getweakrefs() of library and built-in classes hands out the library's own weak references (registries of ABCs, caches) and their callbacks
# source: own
# verified: no
import weakref, collections.abc, enum, zoneinfo, decimal, typing, numbers, asyncio, logging, types
got = []
for o in (dict, list, int, collections.OrderedDict, collections.abc.Mapping, enum.Enum, decimal.Decimal, typing.SupportsInt, numbers.Number, zoneinfo.ZoneInfo('UTC'), logging.lastResort, types.MappingProxyType, collections.deque, set):
    for r in weakref.getweakrefs(o):
        got.append((o, type(r), getattr(r, '__call' + 'back__', None)))
print(len(got), [g for g in got if g[2] is not None][:4])
for o, t, cb in got:
    if cb is not None:
        try: cb(weakref.ref(o)); print('called', cb)
        except Exception as e: print(repr(e))
if not isinstance({}, collections.abc.Mapping): print('ESCAPED:getweakrefs-of-library dict taken from the registry')
