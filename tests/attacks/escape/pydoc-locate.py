# id: pydoc-locate
# class: escape
# expect: blocked
# technique: pydoc.locate imports by string
# source: own
# verified: yes
import pydoc
if pydoc.locate("os").getpid() > 0:
    print("ESCAPED:pydoc-locate")
