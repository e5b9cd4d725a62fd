# id: function-attr
# class: leak
# expect: blocked
# technique: attribute planted on a shared library function object
# source: own
# verified: yes
# part: a
import textwrap
textwrap.dedent.tenant = "A"
