# id: function-attr
# class: leak
# expect: blocked
# technique: attribute planted on a shared library function object
# source: own
# verified: yes
# part: b
import textwrap
try:
    if textwrap.dedent.tenant == "A":
        print("ESCAPED:function-attr")
except AttributeError:
    pass
