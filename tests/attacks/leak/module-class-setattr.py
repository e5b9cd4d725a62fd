# id: module-class-setattr
# class: leak
# expect: blocked
# technique: setattr of __class__ on a shared module object: attribute access of everybody goes through tenant code
# source: own
# verified: yes
import math
class M(type(math)):
    @property
    def probe(self):
        return "hooked"
setattr(math, "_" * 2 + "class" + "_" * 2, M)
if math.probe == "hooked":
    print("ESCAPED:module-class-setattr")
