# id: mask-of-everybody-changed
# class: bypass-limit
# expect: blocked
# technique: the masks that ipaddress keeps, and cached properties of its constants, are handed out open
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import ipaddress
def attempt(object):
    try:
        object._ip = 2 ** 32 - 1
    except TypeError:
        return
    print("ESCAPED:mask-of-everybody-changed")
attempt(ipaddress.IPv4Network("10.0.0.0/9").netmask)
attempt(ipaddress.IPv4Address("1.1.1.1")._constants._loopback_network.broadcast_address)
attempt(ipaddress.IPv6Address("::1")._constants._sitelocal_network.hostmask)
