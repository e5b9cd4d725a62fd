# id: sys-modules
# class: leak
# expect: blocked
# technique: an entry of sys.modules replaced: the next tenant imports the object put there
# source: own
# verified: yes
# part: b
import colorsys
if getattr(colorsys, "planted", None) == "from a":
    print("ESCAPED:sys-modules")
