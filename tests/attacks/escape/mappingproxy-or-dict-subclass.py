# id: mappingproxy-or-dict-subclass
# class: escape
# expect: blocked
# technique: a dict subclass on the left of | gets the unwrapped dict on the right
# source: own
# verified: yes
class D(dict):
    def __or__(self, other):
        if type(other) is dict:
            other["probe"] = 1
        return NotImplemented
try:
    D() | vars(list)
except TypeError:
    pass
if hasattr(list, "probe"):
    print("ESCAPED:mappingproxy-or-dict-subclass")
