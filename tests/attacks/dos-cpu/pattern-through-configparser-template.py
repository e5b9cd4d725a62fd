# id: pattern-through-configparser-template
# class: dos-cpu
# expect: blocked
# technique: a template of the guest's own for configparser
# source: own
# verified: no
import configparser
import re
class Parser(configparser.ConfigParser):
    _OPT_TMPL = "(?P<option>(a+)+)(?P<vi>{delim})(?P<value>.*)$"
    _OPT_NV_TMPL = _OPT_TMPL
parser = Parser(delimiters=("%",))
if type(parser._optcre) is not re.Pattern:
    print("ESCAPED:pattern-through-configparser-template")
