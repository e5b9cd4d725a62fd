# id: weak-table-by-key
# class: escape
# expect: blocked
# technique: ZoneInfo._weak_cache is changed by C code of the program's (a key's __hash__), called in clear_cache()'s own call of a method of it: tr_calls_method_of() sees frames, C code has none
# source: own
# verified: no
# The frames between a container's method and the library's call of it are looked at one by one.
from functools import partial
from zoneinfo import ZoneInfo
from datetime import datetime
fake = ZoneInfo.no_cache('Etc/GMT+5')
class K:
    __hash__ = partial(ZoneInfo._weak_cache.__setitem__, 'Etc/UTC', fake)
try: ZoneInfo._weak_cache['Etc/UTC'] = fake
except Exception as e: print('direct:', e)
keep = ZoneInfo('Etc/GMT+1')  # the table of nothing asks no key
try: ZoneInfo.clear_cache(only_keys=[K()])
except TypeError as e: print(e)
z = ZoneInfo('Etc/UTC')
print('ESCAPED:weak-table-by-key' if z is fake else 'held', z, z.utcoffset(datetime(2024, 1, 1)))
