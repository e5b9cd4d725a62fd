# id: key-in-address-cache
# class: bypass-limit
# expect: contained
# technique: an address of a program's class stays in the cache of is_private and answers for other addresses
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import ipaddress
class Address(ipaddress.IPv4Address):
    lies = False
    def __hash__(self):
        return hash(ipaddress.IPv4Address("10.0.0.1"))
    def __eq__(self, other):
        return Address.lies
Address("8.8.8.8").is_private
Address.lies = True
if not ipaddress.IPv4Address("10.0.0.1").is_private:
    print("ESCAPED:key-in-address-cache")
