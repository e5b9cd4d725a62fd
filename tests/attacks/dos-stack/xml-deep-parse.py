# id: xml-deep-parse
# class: dos-stack
# expect: contained
# technique: ElementTree of 10**6 nested tags
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
import xml.etree.ElementTree as E
e = E.fromstring("<a>" * 1000000 + "</a>" * 1000000)
list(e.iter())
