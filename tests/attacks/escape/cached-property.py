# id: cached-property
# class: escape
# expect: contained
# technique: functools.cached_property objects in a frozen class (ipaddress) have open attributes: func
# source: own
# verified: no
import ipaddress
d = ipaddress.IPv4Network.__mro__[-2].__dict__ if False else None
found = None
for k in ('broadcast_address', 'hostmask', 'is_private'):
    v = getattr(ipaddress.IPv4Network, k, None)
    print(k, type(v))
    try:
        v.func = lambda self: 'mine'
        found = k
        break
    except Exception as e: print(repr(e))
if found and getattr(ipaddress.ip_network('10.0.0.0/8'), found) == 'mine': print('ESCAPED:cached-property library class changed through', found)
