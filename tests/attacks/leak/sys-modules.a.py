# id: sys-modules
# class: leak
# expect: blocked
# technique: an entry of sys.modules replaced: the next tenant imports the object put there
# source: own
# verified: yes
# part: a
import sys
sys.modules["colorsys"] = type("Fake", (), {"planted": "from a"})
