# id: library-dict-named-by-instance
# class: escape
# expect: contained
# technique: a cached_property of the library's is asked for an object whose class names one of the library's dicts as its __dict__
# source: own
# verified: no
import enum, functools, string
S = "_" + "_%s_" + "_"
table = type(string.Template.flags)._value2member_map_
before = list(table)
def cached_of(cls):
    return [value for base in cls.mro() for value in vars(base).values()
            if type(value) is functools.cached_property]
try:
    import ipaddress
    cached = cached_of(ipaddress.IPv4Network) + cached_of(ipaddress.IPv6Network)
except ImportError:
    cached = []
class Mine:
    vars()[S % "dict"] = table
    network_address = broadcast_address = netmask = hostmask = _ip = _ALL_ONES = 1
    _address_class = int
for value in cached:
    try:
        getattr(value, S % "get")(Mine(), Mine)
    except (TypeError, AttributeError):
        pass
if list(table) != before:
    print("ESCAPED:library-dict-named-by-instance")
