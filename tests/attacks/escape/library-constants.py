# id: library-constants
# class: escape
# expect: contained
# technique: lists and dicts that frozen classes hold are open: what ipaddress takes for private, what configparser takes for true, what textwrap takes for a blank, the members of calendar's and re's enums
# source: own
# verified: no
import ipaddress, configparser, calendar, re, pprint
changed = []
ipaddress.IPv4Address._constants._private_networks.clear()
if not ipaddress.ip_address('10.0.0.1').is_private: changed.append('ipaddress')
configparser.RawConfigParser.BOOLEAN_STATES['maybe'] = True
c = configparser.ConfigParser(); c.read_string('[a]\nb=maybe')
if c['a'].getboolean('b'): changed.append('configparser')
calendar.Month._member_map_['EXTRA'] = 13
if calendar.Month['EXTRA'] == 13: changed.append('calendar.Month')
re.RegexFlag._value2member_map_[2] = 'mine'
if re.RegexFlag(2) == 'mine': changed.append('re.RegexFlag')
if changed: print('ESCAPED:library-constants state of library classes', changed)
