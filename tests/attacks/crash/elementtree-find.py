# id: elementtree-find
# class: crash
# expect: contained
# technique: Element.find tag comparison clears the parent
# source: GH python/cpython issue 126037
# verified: yes (SIGSEGV)
import xml.etree.ElementTree as E
class T(str):
    def __eq__(self, o):
        r.clear()
        return False
    __hash__ = str.__hash__
for f in ("find", "findall", "findtext"):
    r = E.Element("r")
    for _ in range(3):
        r.append(E.Element(T("x")))
    getattr(r, f)("a")
