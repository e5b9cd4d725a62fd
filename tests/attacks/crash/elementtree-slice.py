# id: elementtree-slice
# class: crash
# expect: contained
# technique: Element slicing index conversion clears the children
# source: GH python/cpython issue 143200
# verified: yes (SIGSEGV)
import xml.etree.ElementTree as E
class I:
    def __index__(self):
        r.clear()
        return 0
for op in range(4):
    r = E.Element("r")
    r.extend([E.Element("c") for _ in range(5)])
    try:
        if op == 0:
            r[I():]
        elif op == 1:
            r[I():] = []
        elif op == 2:
            del r[I():]
        else:
            r[I()]
    except IndexError:
        pass
