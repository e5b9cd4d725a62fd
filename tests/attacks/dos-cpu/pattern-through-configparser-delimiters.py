# id: pattern-through-configparser-delimiters
# class: dos-cpu
# expect: blocked
# technique: delimiters become part of a pattern of configparser
# source: own
# verified: no
import configparser
import re
class Text(str):
    def translate(self, table):
        return "(a+)+$"
parser = configparser.ConfigParser(delimiters=(Text("="),))
if type(parser._optcre) is not re.Pattern:
    print("ESCAPED:pattern-through-configparser-delimiters")
