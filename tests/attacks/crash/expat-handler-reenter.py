# id: expat-handler-reenter
# class: crash
# expect: contained
# technique: expat handlers that parse again, change handlers or drop the parser
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
import xml.parsers.expat as e
p = e.ParserCreate()
def start(n, a):
    global p
    q = p
    try:
        q.Parse("<again/>", False)
    except e.ExpatError:
        pass
    q.StartElementHandler = None
    p = None
    q.buffer_text = True
    q.buffer_size = 1
p.StartElementHandler = start
p.CharacterDataHandler = lambda s: None
try:
    p.Parse("<a>" + "x" * 100000 + "<b/></a>", True)
except (e.ExpatError, AttributeError):
    print("refused")
