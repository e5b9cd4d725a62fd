# id: pattern-through-html-raw-text
# class: dos-cpu
# expect: blocked
# technique: the tag that ends raw text becomes a pattern of html.parser
# source: own
# verified: no
import html.parser
import re
parser = html.parser.HTMLParser()
parser.set_cdata_mode("(a+)+$")
if type(parser.interesting) is not re.Pattern:
    print("ESCAPED:pattern-through-html-raw-text")
