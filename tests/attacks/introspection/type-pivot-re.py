# id: type-pivot-re
# class: introspection
# expect: blocked
# technique: type objects of C helpers construct internals: type of a compiled pattern, of a match iterator
# source: own
# verified: yes
import re
P = type(re.compile("a"))
S = type(re.compile("a").scanner("a"))
if "SRE_Scanner" in str(S) and len(vars(type(P))["_" * 2 + "subclasses" + "_" * 2](object)) > 20:
    print("ESCAPED:type-pivot-re")
