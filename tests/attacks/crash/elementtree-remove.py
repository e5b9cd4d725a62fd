# id: elementtree-remove
# class: crash
# expect: contained
# technique: Element.remove comparison clears the parent
# source: GH python/cpython issue 126033
# verified: yes (SIGSEGV)
import xml.etree.ElementTree as E
class X(E.Element):
    def __eq__(self, o):
        r.clear()
        return False
r = E.Element("r")
r.append(X("a"))
r.append(X("a"))
try:
    r.remove(E.Element("b"))
except ValueError:
    pass
