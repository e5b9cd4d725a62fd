# id: default-interpolation
# class: escape
# expect: contained
# technique: an instance that all of configparser's parsers share gets a method of the program's; so do the dicts of singletons (dataclasses.MISSING), and their class
# source: own
# verified: no
import configparser, dataclasses
changed = []
configparser.ConfigParser._DEFAULT_INTERPOLATION.before_get = lambda *a: 'mine'
c = configparser.ConfigParser(); c.read_string('[a]\nb=1')
if c['a']['b'] == 'mine': changed.append('configparser')
class Other: 
    def __repr__(self): return 'mine'
try:
    dataclasses.MISSING.__class__ = Other
    if repr(dataclasses.MISSING) == 'mine': changed.append('dataclasses.MISSING')
except TypeError as e: print(e)
if changed: print('ESCAPED:default-interpolation shared library instances', changed)
