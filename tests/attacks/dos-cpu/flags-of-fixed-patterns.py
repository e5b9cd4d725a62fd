# id: flags-of-fixed-patterns
# class: dos-cpu
# expect: contained
# technique: the library's fixed patterns are compiled with flags whose value the program gives (open fget of enum's value): other flags make other patterns in the backtracking engine
# source: own
# verified: no
import enum
own = lambda self: self._value_
def value(self):
    seen.append(self._name_)
    return self._value_ | 2
seen = []
enum.Enum.__dict__["value"].fget = value
import re
out = []
for name in ('textwrap', 'tomllib', 'html.parser', 'configparser', 'json', 'shlex', 'csv', 'logging', 'fractions', 'decimal', 'ipaddress', 'uuid'):
    pass
try:
    import textwrap, tomllib, configparser, fractions, json, logging
    p = textwrap.TextWrapper.wordsep_re
    print(type(p), p.flags)
    out.append(p.flags)
except Exception as e: print(repr(e))
if out and out[0] & 2: print('ESCAPED:flags-of-fixed-patterns a fixed pattern with flags of the program in', type(p))
